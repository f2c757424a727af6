import type { Bump } from '../bump.ts';
import { listOf } from './list-of.ts';
import { describe, isSame, type MemberChange, type MemberRule } from './member-rule.ts';
import { showGiven, showPointers } from './show-value.ts';

export interface PointerRule {
  /** What it asks for where there was none. */
  readonly added: Bump;
  /** Whether the first that leads somewhere decides. */
  readonly isOrdered?: boolean;
}

/** A JSON Pointer or several: another one reads another value, one more only reads more replies. */
export const pointerRule = (
  about: string,
  { added, isOrdered = false }: PointerRule,
): MemberRule => ({
  compare(before, after) {
    const [from, to] = [listOf(before), listOf(after)];
    const change = describe(about, showGiven(before, showPointers), showGiven(after, showPointers));
    const result = (bump: Bump): readonly MemberChange[] => [{ at: [], bump, ...change }];
    if (isSame([...from], [...to])) return [];
    if (from.length === 0) return result(added);
    if (from.some((pointer) => !to.includes(pointer))) return result('major');
    if (to.length > from.length) return result('minor');
    return isOrdered ? result('major') : [];
  },
});

/** Values of which more are minor and fewer are major, whatever their order. */
export const setRule = (about: string): MemberRule => ({
  compare(before, after) {
    const [from, to] = [listOf(before), listOf(after)];
    const isLess = from.some((value) => !to.includes(value));
    if (!isLess && to.every((value) => from.includes(value))) return [];
    const change = describe(about, showGiven(before), showGiven(after));
    return [{ at: [], bump: isLess ? 'major' : 'minor', ...change }];
  },
});
