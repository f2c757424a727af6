/** Is it an AbortSignal, of whichever realm or library? */
export function isAbortSignal(value: unknown): value is AbortSignal {
  const { aborted, addEventListener, removeEventListener } = (value ?? {}) as Partial<AbortSignal>;
  return (
    [typeof aborted, typeof addEventListener, typeof removeEventListener].join() ===
    'boolean,function,function'
  );
}

const listeners = new WeakMap<AbortSignal, Set<() => void>>();

function announce(this: AbortSignal): void {
  for (const listener of [...(listeners.get(this) ?? [])]) listener();
}

/**
 * Calls `listener` when `signal` aborts, until the returned function is called.
 * However many wait, the signal itself carries one listener: Node warns of a leak from the eleventh on.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const waiting = listeners.get(signal) ?? new Set();
  listeners.set(signal, waiting.add(listener));
  signal.addEventListener('abort', announce);
  return () => {
    if (waiting.delete(listener) && waiting.size === 0)
      signal.removeEventListener('abort', announce);
  };
}
