import type { Field } from '../openapi/list-fields.ts';
import { type Candidate, isBeside, stemOf } from './candidate.ts';
import { names } from './patterns.ts';
import { traits } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

/** A limit and what was used of it, in the same object. */
export interface Pair {
  readonly limit: Candidate;
  readonly used: Candidate;
  readonly strength: number;
}

/** The pairs of a limit and its use, the likeliest first. */
export function listPairs(candidates: readonly Candidate[]): readonly Pair[] {
  const limits = candidates.filter((candidate) => isLimit(candidate, candidates));
  return limits
    .flatMap((limit) => {
      const used = findUse(limit, candidates);
      return used ? [{ limit, used, strength: weigh(limit.field) }] : [];
    })
    .sort((a, b) => b.strength - a.strength);
}

/** "total" in a group called usage is a limit where what was used stands beside it. */
function isLimit({ field, found }: Candidate, candidates: readonly Candidate[]): boolean {
  if (found.role === 'limit') return !/\bspend/.test(spellOut(field.name));
  return (
    found.role === 'spent' &&
    found.source === 'group' &&
    /^(?:total|limit|quota|max)$/i.test(field.name) &&
    candidates.some((other) => isNamedUse(other) && isBeside(other.field, field))
  );
}

const isNamedUse = ({ found }: Candidate): boolean =>
  found.role === 'spent' && found.source !== 'group';

/** What was used of the same thing: by equal words, else the only use where one of both says nothing of what it counts. */
function findUse(limit: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  const beside = candidates.filter(
    (other) => other !== limit && isBeside(other.field, limit.field),
  );
  const stem = stemOf(limit.field.name);
  const isOf = (other: Candidate) => stemOf(other.field.name) === stem;
  const uses = beside.filter(isNamedUse);
  const exact = uses.find(isOf);
  if (exact) return exact;
  const counted = beside.find(({ found }) => found.role === 'count' && stem !== '');
  if (counted && isOf(counted)) return counted;
  const [only, ...others] = uses.filter(({ field }) => stem === '' || stemOf(field.name) === '');
  return others.length === 0 ? only : undefined;
}

/** What is bought: not the edits of a voice, or the seats of a team. */
const isCounted = (stem: string): boolean =>
  stem === '' || names.counted.pattern.test(stem) || /credit|point|coin|unit|fund|usd/.test(stem);

function weigh({ name, pointer }: Field): number {
  const own = spellOut(name);
  const around = spellOut(pointer.replaceAll('/', ' '));
  const points = [
    isCounted(stemOf(name)) ? 6 : 0,
    traits.calls.pattern.test(own) ? -16 : 0,
    traits.key.pattern.test(around) ? -10 : 0,
    traits.window.pattern.test(own) ? -12 : 0,
    traits.part.pattern.test(own.replace(/monthly|included/, '')) ? -6 : 0,
  ];
  return points.reduce((sum, value) => sum + value, 60);
}
