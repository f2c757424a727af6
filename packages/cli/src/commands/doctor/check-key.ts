import { BalanceError } from '@fuelgauge/core';
import type { KeySource } from '../../accounts/keys/key-source.ts';
import { MAX_KEY_LENGTH, trimKey } from '../../accounts/keys/read-key.ts';
import { type CheckResult, ok, problem, problemOf, warning } from './check-result.ts';

/** What is wrong with a key, most telling first. Nothing of the key itself is said. */
const FLAWS: readonly (readonly [RegExp, flaw: string, next: string])[] = [
  [/^(["'`]).*\1$/s, 'stands in quotation marks', 'take them away'],
  [/^[\u2018-\u201f]|[\u2018-\u201f]$/, 'stands in typographic quotation marks', 'take them away'],
  [/^bearer /i, 'begins with the word Bearer', 'give the key alone'],
  [/[\r\n]/, 'has a line break inside', 'copy it again, as one line'],
  [/ |\t/, 'has a blank inside', 'copy it again'],
  [/[\u200b-\u200f\u2060\ufeff]/, 'has an invisible character inside', 'type or copy it again'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  [/[\u0000-\u001f\u007f]/, 'has a control character inside', 'copy it again'],
  [/[^\x21-\x7e]/, 'has a character that no key has', 'copy it again'],
];
const PLACEHOLDER =
  /^(x+|\.+|<.*>|\$\{?\w+\}?|(your|my|insert|enter|put|change|replace|todo|dummy|example).*)$/i;

/** Judges where the key is and whether it can be one. */
export async function checkKey(
  source: KeySource,
  keyPrefix: string | null,
): Promise<readonly CheckResult[]> {
  try {
    return [judgeKey(trimKey(await source.read()), source.origin, keyPrefix)];
  } catch (error) {
    if (BalanceError.isInstance(error)) return [problemOf('key', error.message)];
    throw error;
  }
}

/** Judges a key without a word of it. */
export function judgeKey(key: string, origin: string, keyPrefix: string | null): CheckResult {
  const found = `the key from ${origin}`;
  if (key === '') return problem('key', `${found} is empty`, 'put the key there');
  const [, flaw, next] = FLAWS.find(([pattern]) => pattern.test(key)) ?? [];
  if (flaw !== undefined && next !== undefined) return problem('key', `${found} ${flaw}`, next);
  if (key.length > MAX_KEY_LENGTH)
    return problem('key', `${found} is longer than any key`, 'check what is there');
  if (PLACEHOLDER.test(key))
    return problem('key', `${found} looks like a placeholder`, 'put the real key there');
  if (keyPrefix !== null && !key.startsWith(keyPrefix))
    return warning(
      'key',
      `${found} is well-formed, but keys of this vendor usually begin with ${keyPrefix}`,
      'check that it is a key of this vendor',
    );
  return ok('key', `${found} is well-formed`);
}
