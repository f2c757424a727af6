import type { Json } from '../../json/json.ts';

/** One value, several, or none, as a list. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : [value].flat();
