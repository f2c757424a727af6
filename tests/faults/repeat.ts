/** Runs `work` that often, some at a time. */
export async function repeat<Result>(
  times: number,
  atOnce: number,
  work: () => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  while (results.length < times) {
    const batch = Array.from({ length: Math.min(atOnce, times - results.length) }, work);
    results.push(...(await Promise.all(batch)));
  }
  return results;
}
