import { DeliveryError } from './delivery-error.ts';

/**
 * Runs one try until it settles, its time is over or the monitor stops. The signal that it gets ends what it has
 * begun; what comes of that is dropped.
 * @throws DeliveryError when time is over or the monitor stops
 */
export function withDeadline<Result>(
  limitMs: number,
  stop: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const cleanUp = () => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
    };
    const end = (problem: string) => {
      cleanUp();
      reject(new DeliveryError(problem));
      controller.abort();
    };
    const timer = setTimeout(
      () => end(`it did not finish within ${Math.ceil(limitMs / 1000)} s`),
      limitMs,
    );
    const onStop = () => end('the monitor was stopped in the middle of it');
    stop?.addEventListener('abort', onStop);
    if (stop?.aborted) onStop();
    work(controller.signal).then(resolve, reject).finally(cleanUp);
  });
}
