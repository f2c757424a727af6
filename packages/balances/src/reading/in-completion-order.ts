/** The results in the order in which they arrive. */
export async function* inCompletionOrder<Result>(
  results: readonly Promise<Result>[],
): AsyncGenerator<Result, void, undefined> {
  const fillers: ((result: Promise<Result>) => void)[] = [];
  const slots = results.map(() => new Promise<Result>((resolve) => fillers.push(resolve)));
  for (const result of results) {
    const fillNext = () => fillers.shift()?.(result);
    result.then(fillNext, fillNext);
  }
  for (const slot of slots) yield await slot;
}
