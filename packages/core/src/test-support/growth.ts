const PIECES = 16;
const ROUNDS = 20;

/** Between work that is linear, about 1, and work that grows with the square, about 16. */
export const LINEAR = 4;

/** Microseconds of the processor: what else the machine does is not counted. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system);
}

/**
 * How many times the work of a text takes that of the same text in 16 pieces: about 1 where it is
 * linear, about 16 where it grows with the square, on a fast machine as on a slow one. Both make the
 * same garbage. The cheapest of the rounds counts, since disturbances only add; there are more of
 * them as long as it does not look linear.
 */
export function growth(work: (text: string) => unknown, unit: string, length: number): number {
  const [piece, whole] = [length / PIECES, length].map((each) => unit.repeat(each / unit.length));
  let [inPieces, atOnce] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS && (round < 2 || atOnce >= LINEAR * inPieces); round += 1) {
    inPieces = Math.min(
      inPieces,
      cost(() => {
        for (let each = 0; each < PIECES; each += 1) work(piece ?? '');
      }),
    );
    atOnce = Math.min(
      atOnce,
      cost(() => work(whole ?? '')),
    );
  }
  return atOnce / inPieces;
}
