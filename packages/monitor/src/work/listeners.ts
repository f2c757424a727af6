/** What is called with each event. What it throws is a problem, and ends nothing. */
export type Listener<Value> = (value: Value) => unknown;

/** Who wants to know of something. */
export interface Listeners<Value> {
  /** @returns what ends it */
  add(listener: Listener<Value>): () => void;
  call(value: Value): void;
}

/** A listener that throws, or whose promise rejects, keeps nobody else from knowing. */
export function createListeners<Value>(onFailure: (cause: unknown) => void): Listeners<Value> {
  const listeners = new Set<{ readonly call: Listener<Value> }>();
  return {
    add(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    call(value) {
      for (const { call } of [...listeners]) {
        try {
          const outcome = call(value);
          if (outcome instanceof Promise) outcome.catch(onFailure);
        } catch (cause) {
          onFailure(cause);
        }
      }
    },
  };
}
