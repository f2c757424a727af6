import type { PageBlock } from './page-block.ts';
import { isSamePlace, type PageCall } from './page-call.ts';

/**
 * The blocks that belong to a call: on a page about several, from the headings above it to those of
 * the next one. What another call answers must not be taken for its answer.
 */
export function sectionOf(
  blocks: readonly PageBlock[],
  calls: readonly PageCall[],
  call: PageCall,
): readonly PageBlock[] {
  const shown = calls.filter((one) => !one.isMention);
  const others = shown.filter((one) => !isSamePlace(one, call)).map(({ index }) => index);
  if (others.length === 0) return blocks;
  const own = [call, ...shown.filter((one) => isSamePlace(one, call))].map(({ index }) => index);
  const ranges = own.map((place) => rangeOf(blocks, others, place));
  return blocks.filter((_, index) => ranges.some(([start, end]) => index >= start && index < end));
}

function rangeOf(
  blocks: readonly PageBlock[],
  others: readonly number[],
  place: number,
): readonly [start: number, end: number] {
  const before = Math.max(-1, ...others.filter((other) => other < place));
  const next = Math.min(blocks.length, ...others.filter((other) => other > place));
  return [headingAbove(blocks, place, before), headingAbove(blocks, next, place)];
}

/** The heading over a block, as far as nothing of another call is between them. */
function headingAbove(blocks: readonly PageBlock[], place: number, end: number): number {
  for (let index = place; index > end; index -= 1)
    if (blocks[index]?.kind === 'heading') return index;
  return Math.max(place === blocks.length ? place : end + 1, 0);
}
