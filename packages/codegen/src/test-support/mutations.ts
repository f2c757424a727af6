import { describe, expect, test } from 'vitest';
import type { Bump } from '../compare/bump.ts';
import { classify } from '../compare/classify.ts';
import { pairOf } from './credits-document.ts';

// biome-ignore lint/suspicious/noExplicitAny: documents are mutated at will here
type Document = any;

/** One thing that a vendor does to its document. */
export interface Mutation {
  readonly name: string;
  readonly edit: (document: Document) => void;
  /** Changes both documents first. */
  readonly prepare?: (document: Document) => void;
  /** The end of the pointer of a change that has the bump. */
  readonly at?: string;
}

export const operation = (document: Document) => document.paths['/credits'].get;
export const credits = (document: Document) => document.components.schemas.Credits;
export const properties = (document: Document) => credits(document).properties;
export const ok = (document: Document) => operation(document).responses['200'];
export const json = { schema: { type: 'object', properties: { a: { type: 'string' } } } };

/** Each of them has that bump, and says where. */
export function expectBump(want: Bump, mutations: readonly Mutation[]): void {
  describe(want, () => {
    test.each(mutations)('$name', async ({ edit, prepare, at }) => {
      const { old, next } = pairOf(edit, prepare);
      const { bump, changes } = await classify(old, next);
      expect(bump, JSON.stringify(changes)).toBe(want);
      const pointers = changes
        .filter((change) => change.bump === want)
        .map(({ pointer }) => pointer);
      expect(pointers.length).toBeGreaterThan(0);
      if (at !== undefined) expect(pointers.join(' ')).toMatch(new RegExp(`${at}( |$)`));
    });
  });
}
