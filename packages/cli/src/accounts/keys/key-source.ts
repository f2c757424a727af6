import { createBalanceError } from '@fuelgauge/core/internal';

/** Where the key of an account comes from. Nothing of it shows the key. */
export interface KeySource {
  /** For people: `the variable ACME_API_KEY`. */
  readonly origin: string;
  /** The variable, where it is one. */
  readonly variable?: string;
  /**
   * Reads the text that holds the key; blanks may stand around it.
   * @throws BalanceError `missing_key` or `invalid_config`, whose message says what to do
   */
  read(): Promise<string>;
}

/** A key that is not a secret, such as the sandbox's own. */
export function fixedKey(apiKey: string, origin: string): KeySource {
  return { origin, read: async () => apiKey };
}

/** The key of an account that is asked for but not configured. */
export function absentKey(provider: string, hint: string, problem = 'no API key'): KeySource {
  return {
    origin: 'nowhere',
    read: async () => {
      throw createBalanceError({ id: provider }, 'missing_key', 'empty', {
        problem,
        hint,
      });
    },
  };
}
