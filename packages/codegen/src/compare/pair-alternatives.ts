import type ts from 'typescript';
import { schemaOfAlias } from './comparable-module.ts';
import { type Fingerprint, fingerprintOf } from './type-fingerprint.ts';
import { isAnything } from './type-kinds.ts';
import type { TypeWalk } from './walk-steps.ts';

export interface PairedAlternatives {
  readonly pairs: readonly (readonly [from: ts.Type, to: ts.Type])[];
  readonly gone: readonly ts.Type[];
  readonly come: readonly ts.Type[];
}

/** How well two alternatives go together. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** More than any likeness of members. */
const SAME_SCHEMA = 4;
const SAME_TAG = 2;
/** Alternatives of other tags that are so much alike are one that has another tag now. */
const ALIKE = 0.5;

/**
 * Finds for the alternatives of a union, none of which is a single value, the ones that they are in
 * another union: those of one schema first, then those of one tag, then those that are most alike.
 */
export function pairAlternatives(
  { checker }: TypeWalk,
  before: readonly ts.Type[],
  after: readonly ts.Type[],
): PairedAlternatives {
  const [old, next] = [before, after].map((types) => types.map((type) => known(checker, type))) as [
    Known[],
    Known[],
  ];
  const open = { from: new Set(before.keys()), to: new Set(after.keys()) };
  const pairs: (readonly [ts.Type, ts.Type])[] = [];
  const take = (score: (a: Known, b: Known) => number): void => {
    for (const { from, to } of listCandidates(open, (a, b) =>
      score(old[a] as Known, next[b] as Known),
    )) {
      if (!open.from.has(from) || !open.to.has(to)) continue;
      open.from.delete(from);
      open.to.delete(to);
      pairs.push([before[from] as ts.Type, after[to] as ts.Type]);
    }
  };
  take(scoreOf);
  if (open.from.size === 1 && open.to.size === 1)
    take((a, b) => (a.kind === b.kind && likeness(a.print, b.print) >= ALIKE ? 1 : 0));
  return {
    pairs,
    gone: [...open.from].map((index) => before[index] as ts.Type),
    come: [...open.to].map((index) => after[index] as ts.Type),
  };
}

/** Pairs that go together, the best first; of equal ones those that stand at the same place. */
function listCandidates(
  open: { readonly from: ReadonlySet<number>; readonly to: ReadonlySet<number> },
  score: (from: number, to: number) => number,
): readonly Candidate[] {
  return [...open.from]
    .flatMap((from) => [...open.to].map((to) => ({ from, to, score: score(from, to) })))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
}

interface Known {
  readonly schema: string | undefined;
  readonly kind: 'list' | 'anything' | 'object';
  readonly print: Fingerprint;
}

/** Alternatives of large unions are met again and again. */
const read = new WeakMap<ts.Type, Known>();

function known(checker: ts.TypeChecker, type: ts.Type): Known {
  const found = read.get(type);
  if (found) return found;
  const isList = checker.isArrayType(type) || checker.isTupleType(type);
  const kind = isList ? 'list' : isAnything(type) ? 'anything' : 'object';
  const made: Known = { schema: schemaOfAlias(type), kind, print: fingerprintOf(checker, type) };
  read.set(type, made);
  return made;
}

/** Nothing where they cannot be the same alternative. */
function scoreOf(a: Known, b: Known): number {
  if (a.kind !== b.kind) return 0;
  const isSameSchema = a.schema !== undefined && a.schema === b.schema;
  const tags = compareTags(a.print, b.print);
  if (tags === 'other' && !isSameSchema) return 0;
  return (
    (isSameSchema ? SAME_SCHEMA : 0) + (tags === 'same' ? SAME_TAG : 0) + likeness(a.print, b.print)
  );
}

function compareTags(a: Fingerprint, b: Fingerprint): 'same' | 'other' | 'none' {
  const shared = [...a.tags].flatMap(([name, values]) => {
    const others = b.tags.get(name);
    return others ? [[...values].some((value) => others.has(value))] : [];
  });
  if (shared.length === 0) return 'none';
  return shared.every(Boolean) ? 'same' : 'other';
}

/** The share of what is said of both; objects of which nothing is said are alike. */
function likeness({ facts: a }: Fingerprint, { facts: b }: Fingerprint): number {
  if (a.size === 0 && b.size === 0) return 1;
  const shared = [...a].filter((fact) => b.has(fact)).length;
  return shared / (a.size + b.size - shared);
}
