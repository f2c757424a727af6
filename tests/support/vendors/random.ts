import { randomInt } from 'node:crypto';

/** Choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(from: readonly T[]): readonly T[];
  /** A word that nothing in the repository contains. */
  word(): string;
}

/** The seed of `FUELGAUGE_SEED`, or another one each time; tests show it in their names. */
export function chooseSeed(): number {
  const given = process.env['FUELGAUGE_SEED'];
  return given === undefined ? randomInt(2 ** 31) : Number(given);
}

/** Mulberry32: small, and good enough to choose test data. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]) => from[below(from.length)] as T;
  const LETTERS = 'bcdfghjklmnpqrstvwxz';
  return {
    below,
    pick,
    shuffle: (from) => {
      const rest = [...from];
      return from.map(() => rest.splice(below(rest.length), 1)[0] as (typeof rest)[number]);
    },
    word: () => `q${Array.from({ length: 8 }, () => pick([...LETTERS])).join('')}`,
  };
}
