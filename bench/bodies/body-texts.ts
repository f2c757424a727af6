/** A response, and what it is. */
export interface BodyText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const SMALLEST = '{"balance":123.45}';
const PLAIN = 'A note without anything that would have to be escaped. ';
/** What JSON must escape, and what URLs and HTML do: each may hide a part of a key. */
const ESCAPED = 'A "note" of\n C:\\keys\\ and %41%2b &amp; &#x41; \u2028 ';

const withNote = (note: string, bytes: number): string => {
  const repeat = (times: number) => JSON.stringify({ balance: 123.45, note: note.repeat(times) });
  const each = repeat(1).length - repeat(0).length;
  return repeat(Math.max(1, Math.round((bytes - repeat(0).length) / each)));
};

/** Bodies of 18 B, and of 1, 4 and 32 kB without and with escapes. */
export const bodyTexts: readonly BodyText[] = [
  { id: 'body-18', title: '18 B', text: SMALLEST },
  ...[1, 4, 32].flatMap((kB) => [
    { id: `body-${kB}k`, title: `${kB} kB, no escapes`, text: withNote(PLAIN, kB * 1000) },
    { id: `body-${kB}k-escapes`, title: `${kB} kB, escapes`, text: withNote(ESCAPED, kB * 1000) },
  ]),
];
