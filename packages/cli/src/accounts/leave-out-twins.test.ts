import type { BalanceReading } from '@fuelgauge/core';
import { describe, expect, test } from 'vitest';
import { failedReading, okReading } from '../test-support/readings.ts';
import { leaveOutTwins } from './leave-out-twins.ts';

/** `acme ok`, `acme key_tier`, `acme/second dns`: an account, and `ok` or the reason of its failure. */
function readingOf(text: string): BalanceReading {
  const [name = '', outcome = ''] = text.split(' ');
  const [provider = '', account = 'default'] = name.split('/');
  return outcome === 'ok'
    ? okReading(provider, account)
    : failedReading(provider, outcome, account);
}

const account = (provider: string, label = 'default', twins?: readonly string[]) => ({
  provider,
  account: label,
  key: { origin: 'a test', read: async () => 'key' },
  ...(twins && { twins }),
});
const accounts = [
  account('acme', 'default', ['acme-key']),
  account('acme-key', 'default', ['acme']),
  account('acme', 'second'),
];

describe('what a monitor is given of accounts whose key is for one of two', () => {
  test.each([
    { given: ['acme ok', 'acme-key ok'], want: ['acme ok', 'acme-key ok'] },
    { given: ['acme key_tier', 'acme-key ok'], want: ['acme-key ok'] },
    { given: ['acme-key ok', 'acme key_tier'], want: ['acme-key ok'] },
    { given: ['acme-key no_amount', 'acme ok'], want: ['acme ok'] },
    // The twin may be the one that the key is for: nobody is told of the other one meanwhile.
    { given: ['acme key_tier', 'acme-key dns'], want: ['acme-key dns'] },
    {
      given: ['acme key_tier', 'acme-key no_amount'],
      want: ['acme key_tier', 'acme-key no_amount'],
    },
    { given: ['acme key_tier'], want: ['acme key_tier'] },
    {
      given: ['acme/second key_tier', 'acme-key ok'],
      want: ['acme/second key_tier', 'acme-key ok'],
    },
    { given: ['acme status', 'acme-key ok'], want: ['acme status', 'acme-key ok'] },
  ])('$given: $want', async ({ given, want }) => {
    const gauge = {
      async *stream() {
        for (const text of given) yield readingOf(text);
      },
    };
    const seen: string[] = [];
    for await (const reading of leaveOutTwins(gauge, accounts).stream()) {
      const { provider, account: label } = reading;
      const name = label === 'default' ? provider : `${provider}/${label}`;
      seen.push(`${name} ${reading.status === 'error' ? reading.error.reason : reading.status}`);
    }
    expect(seen).toEqual(want);
  });
});
