import { expect, test } from 'vitest';
import { classify } from '../compare/classify.ts';
import type { Json } from '../json/json.ts';
import { acmeDocument, acmeMeaning, changed } from './acme-spec.ts';

// biome-ignore lint/suspicious/noExplicitAny: a meaning is changed at will here
export type Anything = any;
/** A change of a meaning, and what it asks for. */
export interface MeaningRow {
  readonly given: string;
  readonly before?: (meaning: Anything) => void;
  readonly edit: (meaning: Anything) => void;
  readonly bump: string;
  /** What the changelog says. */
  readonly says: readonly string[];
}

export const withMeaning = (meaning: Json): Json => ({ ...acmeDocument, 'x-fuelgauge': meaning });
export const compareMeaning = async ({
  before = () => {},
  edit,
}: Pick<MeaningRow, 'before' | 'edit'>) => {
  const old = changed(acmeMeaning, before);
  return classify(withMeaning(old), withMeaning(changed(old, edit)));
};
/** Sets a member of the balance. */
export const given =
  (name: string, value: unknown) =>
  ({ balance }: Anything) => {
    balance[name] = value;
  };
export const without =
  (name: string) =>
  ({ balance }: Anything) => {
    delete balance[name];
  };

/** One test a row. */
export function testMeanings(rows: readonly MeaningRow[]): void {
  test.each(rows)('$given: $bump', async (row) => {
    const { bump, changes } = await compareMeaning(row);
    expect(bump).toBe(row.bump);
    const messages = changes.map(({ message }) => message);
    expect(messages).toEqual(row.says.map((said) => expect.stringContaining(said)));
    for (const { rule, pointer } of changes) {
      expect(rule).toMatch(/^meaning-/);
      expect(pointer).toMatch(/^\/x-fuelgauge\//);
    }
  });
}
