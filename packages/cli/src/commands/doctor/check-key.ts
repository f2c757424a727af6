import { BalanceError } from '@fuelgauge/core';
import { MAX_KEY_LENGTH, parseKey } from '@fuelgauge/core/internal';
import type { KeySource } from '../../accounts/keys/key-source.ts';
import { type CheckResult, ok, problem, problemOf, warning } from './check-result.ts';

/** Why a text is probably not the key that was meant, most telling first. They see it without the blanks around it, and nothing of it is said. */
const REASONS: readonly (readonly [RegExp, reason: string, next: string])[] = [
  [/^\s*(["'`]).*\1\s*$/s, 'is in quotation marks', 'remove them'],
  [/^\s*[\u2018-\u201f]|[\u2018-\u201f]\s*$/, 'is in typographic quotation marks', 'remove them'],
  [/^\s*bearer /i, 'begins with the word Bearer', 'give the key alone'],
  [/[\r\n]/, 'has a line break inside', 'copy it again, as one line'],
  [/\S[ \t]+\S/, 'has a blank inside', 'copy it again'],
  [/[\u200b-\u200f\u2060\ufeff]/, 'has an invisible character inside', 'type or copy it again'],
  [/(?!\s)\p{Cc}/u, 'has a control character inside', 'copy it again'],
];
const PLACEHOLDER =
  /^(x+|\.+|<.*>|\$\{?\w+\}?|(your|my|insert|enter|put|change|replace|todo|dummy|example).*)$/i;

/** Checks where the key is and whether it can be one. */
export async function checkKey(
  source: KeySource,
  keyPrefix: string | null,
): Promise<readonly CheckResult[]> {
  try {
    return [checkKeyText(await source.read(), source.origin, keyPrefix)];
  } catch (error) {
    if (BalanceError.isInstance(error)) return [problemOf('key', error.message)];
    throw error;
  }
}

/** Checks a text that should be a key. Nothing of it is in the result. */
export function checkKeyText(text: string, origin: string, keyPrefix: string | null): CheckResult {
  const found = `the key from ${origin}`;
  const { key, flaw } = parseKey(text);
  if (flaw === 'empty') return problem('key', `${found} is empty`, 'put the key there');
  // Before any pattern is tried: a long text costs time.
  if (text.trim().length > MAX_KEY_LENGTH) return explainMalformed(found, text);
  const shown = text.trim();
  const [, reason, next] = REASONS.find(([pattern]) => pattern.test(shown)) ?? [];
  if (reason !== undefined && next !== undefined) return problem('key', `${found} ${reason}`, next);
  if (key === undefined) return explainMalformed(found, text);
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

function explainMalformed(found: string, text: string): CheckResult {
  return text.length > MAX_KEY_LENGTH
    ? problem('key', `${found} is longer than any key`, 'check what is there')
    : problem('key', `${found} has a character that no key has`, 'copy it again');
}
