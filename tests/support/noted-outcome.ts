import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const DONE = 'done';
const LOOK_EVERY_MS = 50;

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
 * @throws Error where the work failed
 */
export async function awaitOutcome(file: string): Promise<void> {
  for (;;) {
    const outcome = await readFile(file, 'utf8').catch(() => undefined);
    if (outcome === DONE) return;
    if (outcome !== undefined) throw new Error(outcome);
    await sleep(LOOK_EVERY_MS);
  }
}
