/** Whole words of the sentence around a place in a text, quoted, so that people see what is meant. */
export function quoteAround(text: string, at: number, end: number): string {
  const before = text.slice(0, at).split(SENTENCE).at(-1) ?? '';
  const after = text.slice(end).split(SENTENCE)[0] ?? '';
  const start = before.length > NEAR ? before.slice(-NEAR).replace(/^\S*\s/, '') : before;
  const rest = after.length > NEAR ? after.slice(0, NEAR).replace(/\s\S*$/, '') : after;
  return JSON.stringify(`${start}${text.slice(at, end)}${rest}`.replaceAll(/\s+/g, ' ').trim());
}

const SENTENCE = /[.;!?\n](?=\s|$)/;
const NEAR = 50;
