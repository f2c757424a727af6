import { expect, test } from 'vitest';
import { pairOf } from '../test-support/credits-document.ts';
import { answer } from '../test-support/one-place.ts';
import { list, object, ref, type Schema, text, values } from '../test-support/short-schemas.ts';
import { classify } from './classify.ts';
import { MOST_PLACES } from './limit-places.ts';

const KINDS = Array.from({ length: 30 }, (_, index) => `B${index}`);

/** A page of blocks of many kinds, each of which may hold blocks of every kind. */
const blocks = (): Record<string, Schema> => ({
  Block: { oneOf: KINDS.map(ref), discriminator: { propertyName: 'kind' } },
  ...Object.fromEntries(
    KINDS.map((kind, index) => [
      kind,
      object(
        {
          kind: values(kind),
          [`own${index}`]: text,
          blocks: list(ref('Block')),
          next: ref(KINDS[(index + 1) % KINDS.length] ?? kind),
          parent: { anyOf: [ref('Block'), { type: 'null' }] },
        },
        ['kind'],
      ),
    ]),
  ),
});

// There are more ways through such schemas than any program can go.
test.each([
  ['a field more', 'minor', { more: text }],
  ['a field of another type', 'major', { own7: { type: 'number' } }],
])('of schemas that all lead to each other: %s', async (_, bump, changed) => {
  const { old, next } = pairOf(
    // biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
    (d: any) => Object.assign(d.components.schemas['B7'].properties, changed),
    (d) => {
      Object.assign(d.components.schemas, blocks());
      answer(d, ref('Block'));
    },
  );
  const classified = await classify(old, next);
  expect(classified.bump).toBe(bump);
  expect(classified.changes).toHaveLength(1);
  expect(classified.changes[0]?.alsoAt?.length).toBeLessThan(MOST_PLACES * 3);
});
