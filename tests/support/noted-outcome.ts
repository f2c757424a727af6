import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const DONE = 'done';
const LOOK_EVERY_MS = 50;
/** Only work that hangs reaches it. */
const LONGEST_MS = 1_200_000;

/** Notes in a file how the work ended, for other processes. Never rejects. */
export async function noteOutcome(file: string, work: Promise<unknown>): Promise<void> {
  const outcome = await work.then(
    () => DONE,
    (error: unknown) => String(error),
  );
  await writeFile(`${file}.new`, outcome);
  await rename(`${file}.new`, file);
}

/**
 * Waits until it is noted there.
 * @throws Error where the work failed, or has not ended in time
 */
export async function awaitOutcome(file: string, longestMs: number = LONGEST_MS): Promise<void> {
  const endsAt = performance.now() + longestMs;
  while (performance.now() < endsAt) {
    const outcome = await readFile(file, 'utf8').catch(() => undefined);
    if (outcome === DONE) return;
    if (outcome !== undefined) throw new Error(outcome);
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`nothing is noted in ${file} after ${longestMs} ms`);
}
