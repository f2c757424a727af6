import type { KeyFunction } from '@fuelgauge/core';
import { createBalanceError, parseKey } from '@fuelgauge/core/internal';
import type { KeySource } from './key-source.ts';

/**
 * The key of a source. One that the library would refuse is refused here, with a message that says where it was found:
 * the library knows the vendor's own variable only.
 * @throws BalanceError `missing_key` or `invalid_config`
 */
export async function readKey(provider: string, source: KeySource): Promise<string> {
  const { key, flaw } = parseKey(await source.read());
  if (key !== undefined) return key;
  throw createBalanceError(
    { id: provider },
    'missing_key',
    flaw,
    flaw === 'empty'
      ? { problem: `${source.origin} is empty`, hint: 'put the key there' }
      : {
          problem: `what ${source.origin} holds cannot be a key`,
          hint: 'fuelgauge doctor says why',
        },
  );
}

/** The key of a source for the library, whose messages then say where it is from. */
export function keyFunction(provider: string, source: KeySource): KeyFunction {
  return Object.assign(() => readKey(provider, source), {
    origin: source.variable ?? source.origin,
  });
}
