/** Work that whoever asks for it meanwhile shares: while one is under way there is no other. */
export interface Shared {
  run(signal: AbortSignal): Promise<void>;
  /** What is under way. */
  current(): Promise<void> | undefined;
}

export function createShared(work: (signal: AbortSignal) => Promise<void>): Shared {
  let current: Promise<void> | undefined;
  return {
    run(signal) {
      current ??= work(signal).finally(() => {
        current = undefined;
      });
      return current;
    },
    current: () => current,
  };
}
