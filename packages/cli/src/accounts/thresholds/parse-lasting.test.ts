import { expect, test } from 'vitest';
import { setOwnVendors, withVendors } from '../../catalog/known-vendors.ts';
import { creditVendors, moneyVendor } from '../../test-support/example-vendors.ts';
import { madeUpVendor } from '../../test-support/made-up-vendors.ts';
import { parseLasting } from './parse-lasting.ts';
import { parseThreshold } from './parse-threshold.ts';

const [id = ''] = creditVendors;

test.each([
  { given: `${id}=3d`, want: { provider: id, days: 3, written: '3d' } },
  { given: `${id}=12h`, want: { provider: id, days: 0.5 } },
  { given: `${moneyVendor.id}/team=2w`, want: { account: 'team', days: 14 } },
  { given: `${id}=1.5d`, want: { days: 1.5 } },
  { given: `${id}=3`, want: undefined },
  { given: `${id}=3credit`, want: undefined },
  { given: `${id}=3days`, want: undefined },
  { given: `${id}=3m`, want: undefined },
  { given: `${id}=3D`, want: undefined },
  { given: `${id}=-3d`, want: undefined },
  { given: `${id}=3d credit`, want: undefined },
])('$given', ({ given, want }) => {
  const lasting = parseLasting(given);
  if (want === undefined) expect(lasting).toBeUndefined();
  else expect(lasting).toMatchObject(want);
});

test.each([
  { given: `${id}=0d`, want: 'is no time' },
  { given: `acme-nowhere=3d`, want: 'unknown provider' },
  { given: `${id}/=3d`, want: 'missing label' },
])('$given is refused', ({ given, want }) => {
  expect(() => parseLasting(given)).toThrow(want);
});

test('a vendor that counts in the same letter is asked for an amount', () => {
  return withVendors(async () => {
    const entry = madeUpVendor('acme', { unit: 'acme:d' });
    setOwnVendors([{ entry, definition: {} as never }]);
    expect(parseLasting('acme=3d')).toBeUndefined();
    expect(parseThreshold('acme=3d')).toMatchObject({ atLeast: '3', unit: 'acme:d' });
    expect(parseLasting('acme=3h')).toMatchObject({ days: 0.125 });
  });
});
