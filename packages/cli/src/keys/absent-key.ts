import { createFailure } from '@fuelgauge/core';
import type { KeySource } from './key-source.ts';

/** The key of an account that is asked for and nowhere to be found. */
export function absentKey(provider: string, advice: string): KeySource {
  return {
    origin: 'nowhere',
    fingerprint: async () => undefined,
    read: async () => {
      throw createFailure({ id: provider }, 'missing_key', 'empty', { happened: 'no API key', advice });
    },
  };
}
