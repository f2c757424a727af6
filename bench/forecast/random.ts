/** Chance that a seed decides: the same seed gives the same world on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  isTrue(probability: number): boolean;
  pick<Of>(list: readonly Of[]): Of;
  normal(): number;
  /** A number whose mean is 1. */
  logNormal(spread: number): number;
  poisson(mean: number): number;
  exponential(mean: number): number;
}

/** mulberry32: 32 bits of state are enough for a world. */
function createUniform(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function createRandom(seed: number): Random {
  const next = createUniform(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const poisson = (mean: number): number => {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let count = -1;
    for (let left = 1; left > Math.exp(-mean) || count < 0; left *= next()) {
      count += 1;
      if (count > 200) break;
    }
    return count;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    isTrue: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    normal,
    logNormal: (spread) => Math.exp(spread * normal() - spread ** 2 / 2),
    poisson,
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}
