/** Whether it is an AbortSignal, including polyfills and other realms. */
export function isAbortSignal(value: unknown): value is AbortSignal {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<AbortSignal>;
  return (
    typeof aborted === 'boolean' &&
    typeof addEventListener === 'function' &&
    typeof removeEventListener === 'function'
  );
}

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

function notifyAll(this: AbortSignal): void {
  for (const listener of [...(listeners.get(this) ?? [])]) listener();
}

/**
 * Calls `listener` when `signal` aborts, until the returned function is called. However many are
 * registered, the signal itself carries one listener: Node warns of a leak from the eleventh on.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const registered = listeners.get(signal) ?? new Set();
  listeners.set(signal, registered.add(listener));
  signal.addEventListener('abort', notifyAll);
  return () => {
    if (registered.delete(listener) && registered.size === 0)
      signal.removeEventListener('abort', notifyAll);
  };
}
