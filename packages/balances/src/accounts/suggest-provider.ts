import { isLabel } from '@fuelgauge/core/internal';
import { describeUnknown } from '../options/unknown-word.ts';

/**
 * Describes an id that is not among the known ones, as `[problem, hint]`.
 * The hint is the id that was probably meant, or else all ids. Text that is unsafe to show, or that may be a key in
 * the wrong place, is not quoted.
 */
export function suggestProvider(
  id: unknown,
  ids: readonly string[],
): readonly [problem: string, hint: string] {
  const choice = ids.length > 0 ? `known are ${ids.join(', ')}` : 'pass it in providers';
  return isLabel(id)
    ? describeUnknown('unknown provider', id, ids, choice)
    : ['an account has no valid provider id', choice];
}
