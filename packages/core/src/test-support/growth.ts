const ROUNDS = 9;

/** Microseconds of the processor: what else the machine does is not counted. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * How many times the work of a text four times as long takes that of a text: about 4 where it is
 * linear, about 16 where it grows with the square, on a fast machine as on a slow one. The cheapest
 * of several rounds counts, since disturbances only add.
 */
export function growth(work: (text: string) => unknown, unit: string, length: number): number {
  const [short, long] = [length, 4 * length].map((each) => unit.repeat(each / unit.length));
  const costs = Array.from({ length: ROUNDS }, () =>
    [short, long].map((text = '') => cost(() => work(text))),
  );
  const cheapest = (at: number): number =>
    Math.max(1, Math.min(...costs.map((row) => row[at] ?? 0)));
  return cheapest(1) / cheapest(0);
}

/** Between the two. On a busy machine the collector of garbage takes up to half as much again of a longer text. */
export const LINEAR = 12;
