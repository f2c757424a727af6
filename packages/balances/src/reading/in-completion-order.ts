/** Yields the results in the order in which they complete. */
export async function* inCompletionOrder<Result>(
  results: readonly Promise<Result>[],
): AsyncGenerator<Result, void, undefined> {
  const fillers: ((result: Promise<Result>) => void)[] = [];
  const slots = results.map(() => new Promise<Result>((resolve) => fillers.push(resolve)));
  for (const result of results) {
    const fillNextSlot = () => fillers.shift()?.(result);
    result.then(fillNextSlot, fillNextSlot);
  }
  for (const slot of slots) yield await slot;
}
