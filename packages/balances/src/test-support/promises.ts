/** A promise, and the function that resolves it. */
export function defer<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}

/** A promise that never settles, whatever is aborted. */
export function never<Value>(): Promise<Value> {
  return new Promise<Value>(() => {});
}

/** Waits until everything has run that waits for promises alone. */
export function flushPromises(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
