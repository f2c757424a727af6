import type { Json } from '../json/json.ts';
import { isNamed, listParameters } from '../openapi/parameter.ts';
import type { Comparison } from './comparison.ts';
import { bumpOfChanged, findChangedSerialization, serializationOf } from './serialization.ts';
import type { TypeDifference } from './type-difference.ts';

/** Finds what callers notice about parameters that stay, though no type shows it. */
export function compareParameters(
  old: Json,
  next: Json,
  { from, to }: Comparison,
): TypeDifference[] {
  const after = listParameters(next, to);
  return listParameters(old, from).flatMap((before) => {
    const other = after.find((candidate) => isNamed(candidate, before.in, before.name));
    if (!other) return [];
    const at = [other.in, other.name];
    const written = [
      serializationOf(old, before.in, before.node),
      serializationOf(next, other.in, other.node),
    ] as const;
    const changed = findChangedSerialization(...written);
    if (!changed) return [];
    const what = `is written as ${changed[1]}, not as ${changed[0]}`;
    const bump = bumpOfChanged(...written);
    return [{ place: at, value: at, bump, rule: 'parameter-serialization-changed', what }];
  });
}
