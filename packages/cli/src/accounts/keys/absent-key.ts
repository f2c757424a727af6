import { createBalanceError } from '@fuelgauge/core/internal';
import type { KeySource } from './key-source.ts';

/** The key of an account that is asked for and nowhere to be found. */
export function absentKey(provider: string, hint: string): KeySource {
  return {
    origin: 'nowhere',
    fingerprint: async () => undefined,
    read: async () => {
      throw createBalanceError({ id: provider }, 'missing_key', 'empty', {
        problem: 'no API key',
        hint,
      });
    },
  };
}
