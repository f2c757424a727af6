/** How long a try in flight may take to end by itself when the monitor stops. */
const GRACE_MS = 500;

/** The end of a monitor, in two steps: nothing new is begun, and a moment later what is in flight is cut. */
export interface Ending {
  isEnding(): boolean;
  readonly signal: AbortSignal;
}

/** Runs work that ends when the signal says so. Leaves no timer and no listener behind. */
export async function withEnding<Result>(
  stop: AbortSignal | undefined,
  work: (ending: Ending) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const onStop = () => {
    timer = setTimeout(() => controller.abort(), GRACE_MS);
  };
  if (stop?.aborted) onStop();
  stop?.addEventListener('abort', onStop);
  try {
    return await work({ isEnding: () => stop?.aborted ?? false, signal: controller.signal });
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
  }
}
