/** What is measured of each contestant, by name: one figure a call, in the unit of the comparison. */
export type Contestants = Readonly<Record<string, () => number | Promise<number>>>;

/** The figures of each contestant; the same index is the same round. */
export type Samples = Readonly<Record<string, readonly number[]>>;

export interface Rounds {
  readonly rounds: number;
  /** Rounds before those that count. @default 0 */
  readonly warmUpRounds?: number;
}

/**
 * Measures everybody once a round, so that what disturbs the machine disturbs all alike. Each round
 * begins with another one: who comes first after a pause has it harder.
 */
export async function interleave(
  contestants: Contestants,
  { rounds, warmUpRounds = 0 }: Rounds,
): Promise<Samples> {
  const entries = Object.entries(contestants);
  const samples = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    const first = round % entries.length;
    for (const [name, measure] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const figure = await measure();
      if (round >= warmUpRounds) samples.get(name)?.push(figure);
    }
  }
  return Object.fromEntries(samples);
}

/** How long it takes, in milliseconds. */
export async function timeMs(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
