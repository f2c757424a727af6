import { findProvider } from '../catalog/require-provider.ts';

/** What the sandbox takes for every value that accounts give beside the key: it compares none. */
export const MADE_UP_VALUE = 'sandbox';

/** The values that an account of the sandbox gives beside its key; undefined where its vendor needs none. */
export function madeUpParameters(id: string): Readonly<Record<string, string>> | undefined {
  const needed = (findProvider(id)?.parameters ?? []).filter(({ optional }) => !optional);
  return needed.length === 0
    ? undefined
    : Object.fromEntries(needed.map(({ name }) => [name, MADE_UP_VALUE]));
}
