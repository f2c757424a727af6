import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { describeReader, describeRightKey } from './right-key.ts';

test.each(catalog)('$id: only a key of the wrong kind is told where to get one', (entry) => {
  const { id, keyVariables, links } = entry;
  const made = links.keys === null ? '' : `is made at ${links.keys} and `;
  expect(describeRightKey(id, { reason: 'key_tier' })).toBe(
    `such a key ${made}goes into ${keyVariables[0]}`,
  );
  expect(describeRightKey(id, { reason: 'status' })).toBeUndefined();
});

test('nothing is known of a vendor that nobody knows', () => {
  expect(describeRightKey('nobody', { reason: 'key_tier' })).toBeUndefined();
});

test.each(catalog.filter(({ relation }) => relation === 'cap'))(
  '$id: a cap that is not there is explained',
  ({ id }) => {
    const why = 'a key without a cap has no amount of its own';
    expect(describeRightKey(id, { reason: 'no_amount' })).toBe(why);
    expect(describeReader(id, { reason: 'no_amount' }, 'acme')).toBe(`${why}: see acme`);
  },
);

test.each(catalog.filter(({ relation }) => relation === undefined))(
  '$id: a key that another reads is calmly told so',
  ({ id, keyVariables: [variable] }) => {
    expect(describeReader(id, { reason: 'no_amount' }, 'acme')).toBe('the key is one for acme');
    expect(describeReader(id, { reason: 'key_tier' }, 'acme')).toMatch(
      new RegExp(`^the key is one for acme, and this asks for another kind; .* ${variable}$`),
    );
  },
);
