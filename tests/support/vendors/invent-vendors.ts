import {
  type AmountKind,
  amountKinds,
  idKinds,
  type JsonObject,
  type KeyKind,
  keyKinds,
} from './kinds.ts';
import { createRandom, type Random } from './random.ts';

/** A vendor nobody has heard of. */
export interface InventedVendor {
  readonly id: string;
  readonly name: string;
  /** Its kinds, for the names of tests. */
  readonly kinds: readonly string[];
  readonly path: string;
  readonly variable: string;
  readonly amount: AmountKind;
  readonly key: KeyKind;
  /** Whether its document shows its responses. */
  readonly hasExamples: boolean;
  /** Whether it comes with fixtures: a document without examples drafts none. */
  readonly hasFixtures: boolean;
  /** Whether it documents a 402 and a 403 with codes. */
  readonly hasCodes: boolean;
  /** A correction of its document. */
  readonly fix: JsonObject | null;
}

type Makers<T> = Readonly<Record<string, (random: Random) => T>>;

/** As many as are asked for; every kind appears where there are enough vendors. */
function spread<T>(random: Random, kinds: Makers<T>, count: number): { kind: string; made: T }[] {
  const names = Object.keys(kinds);
  const chosen: string[] = [];
  while (chosen.length < count) chosen.push(...random.shuffle(names));
  return chosen
    .slice(0, count)
    .map((kind) => ({ kind, made: (kinds[kind] as (random: Random) => T)(random) }));
}

/** Vendors of all kinds, the same ones for the same seed. */
export function inventVendors(seed: number, count: number): readonly InventedVendor[] {
  const random = createRandom(seed);
  const amounts = spread(random, amountKinds, count);
  const keys = spread(random, keyKinds, count);
  const ids = spread(random, idKinds, Object.keys(idKinds).length);
  return amounts.map(({ kind, made: amount }, index) => {
    const key = keys[index] as (typeof keys)[number];
    const word = random.word();
    const id = ids[index]?.made ?? `${word}-${random.word()}`;
    const hasExamples = index % 3 !== 1;
    const hasFixtures = index % 6 !== 1;
    const hasCodes = index % 2 === 0;
    return {
      id,
      name: `Vendor ${word}`,
      kinds: [
        kind,
        key.kind,
        ids[index]?.kind ?? 'a made-up id',
        ...(hasExamples ? [] : ['no example']),
        ...(hasFixtures ? [] : ['no fixtures']),
        ...(hasCodes ? ['codes of 402 and 403'] : []),
      ],
      path: `/v1/${random.word()}`,
      variable: `${word.toUpperCase()}_${random.pick(['API_KEY', 'API_SECRET', 'TOKEN', 'SECRET_KEY'])}`,
      amount,
      key: key.made,
      hasExamples,
      hasFixtures,
      hasCodes,
      fix: index % 4 === 0 ? { 'x-corrected': true } : null,
    };
  });
}
