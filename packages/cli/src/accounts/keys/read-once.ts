import type { KeySource } from './key-source.ts';

/** The same source, read at most once: whatever it has given or thrown is given or thrown again. */
export function readOnce(source: KeySource): KeySource {
  let reading: Promise<string> | undefined;
  return {
    ...source,
    read: () => {
      reading ??= source.read();
      return reading;
    },
  };
}
