/** What befell a fleet, and when, by the steady clock of this process. */
export interface Diary {
  note(text: string): void;
  /** What was noted from a time on until another. */
  between(from: number, to: number): readonly string[];
  /** Since the beginning, as it is shown. */
  at(time: number): string;
}

export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Says each line at once, on standard error. */
export function openDiary(): Diary {
  const begunAt = performance.now();
  const notes: { readonly time: number; readonly text: string }[] = [];
  const at = (time: number): string => inSeconds(time - begunAt);
  return {
    at,
    note(text) {
      const time = performance.now();
      notes.push({ time, text });
      process.stderr.write(`${at(time)}: ${text}\n`);
    },
    between: (from, to) =>
      notes
        .filter(({ time }) => time >= from && time <= to)
        .map(({ time, text }) => `${text} (${at(time)})`),
  };
}
