/**
 * Runs `work` that often, some at a time.
 * @throws RangeError for a count that is no whole number, with which it would never end
 */
export async function repeat<Result>(
  times: number,
  atOnce: number,
  work: () => Promise<Result>,
): Promise<readonly Result[]> {
  if (!Number.isSafeInteger(times) || !Number.isSafeInteger(atOnce) || atOnce < 1)
    throw new RangeError(`cannot run something ${times} times, ${atOnce} at once`);
  const results: Result[] = [];
  while (results.length < times) {
    const batch = Array.from({ length: Math.min(atOnce, times - results.length) }, work);
    results.push(...(await Promise.all(batch)));
  }
  return results;
}
