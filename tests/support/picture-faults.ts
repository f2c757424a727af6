import type { Box, SeenPicture } from './look-at-picture.ts';

/** Of the pictures of a terminal: packages/cli/src/test-support/render-screen.ts draws them. */
const CELL = { width: 8.4, height: 20 };
const MARGIN = 16;
/** Less than a blank: what is this far off still stands in its column. */
const TOLERANCE = 2;
/** What WCAG asks of text. */
const CONTRAST = 4.5;

type Word = SeenPicture['words'][number];

const place = ({ x, y }: Box) => ({
  column: Math.round((x - MARGIN) / CELL.width),
  row: Math.floor((y - MARGIN + CELL.height / 4) / CELL.height),
});

/** The words as lines of text, each where it was seen. */
function readLines(words: readonly Word[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const { row, column } = place(word);
    while (lines.length <= row) lines.push('');
    lines[row] = `${(lines[row] ?? '').padEnd(column).slice(0, column)}${word.text}`;
  }
  return lines.join('\n');
}

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) < CELL.height / 2 && a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1;

function isInside({ x, y, width, height }: Box, outer: Box): boolean {
  return (
    x >= outer.x &&
    y >= outer.y &&
    x + width <= outer.x + outer.width &&
    y + height <= outer.y + outer.height
  );
}

/** How much brighter one colour is than the other, as WCAG counts it. */
function contrastOf(...colors: readonly [string, string]): number {
  const [light = 0, dark = 0] = colors
    .map((color) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((text) => {
        const part = Number(text) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What a reader of the picture would stumble over. */
export function findPictureFaults({
  viewBox,
  words,
  description,
  background,
  colors,
}: SeenPicture): readonly string[] {
  const faults: string[] = [];
  const read = readLines(words);
  if (read.trimEnd() !== description.trimEnd())
    faults.push(`it reads\n${read}\nand means\n${description}`);
  for (const word of words) {
    const { text, x, width } = word;
    const expected = MARGIN + place(word).column * CELL.width;
    const isShifted = Math.abs(x - expected) > TOLERANCE;
    const isStretched = Math.abs(width - text.length * CELL.width) > TOLERANCE;
    if (isShifted || isStretched) faults.push(`"${text}" stands from ${x} to ${x + width}`);
    if (!isInside(word, viewBox)) faults.push(`"${text}" is outside`);
  }
  for (const [index, a] of words.entries())
    for (const b of words.slice(index + 1))
      if (overlap(a, b)) faults.push(`"${a.text}" and "${b.text}" overlap`);
  for (const color of colors)
    if (contrastOf(color, background) < CONTRAST)
      faults.push(`${color} on ${background} is hard to read`);
  return faults;
}
