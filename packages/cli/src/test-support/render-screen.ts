import type { Word } from './terminal-words.ts';

const CELL = { width: 8.4, height: 20 } as const;
const MARGIN = 16;
const FONT = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

interface Theme {
  readonly background: string;
  readonly border: string;
  readonly text: string;
  readonly styles: Readonly<Record<string, string>>;
}

/** The colours that GitHub's pages have in the two modes: each can be read on its background. */
export const themes: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    background: '#ffffff',
    border: '#d1d9e0',
    text: '#1f2328',
    styles: {
      bold: 'font-weight="bold"',
      dim: 'fill="#59636e"',
      'color-1': 'fill="#cf222e"',
      'color-2': 'fill="#116329"',
      'color-3': 'fill="#9a6700"',
    },
  },
  dark: {
    background: '#0d1117',
    border: '#3d444d',
    text: '#d1d7e0',
    styles: {
      bold: 'fill="#ffffff" font-weight="bold"',
      dim: 'fill="#9198a1"',
      'color-1': 'fill="#ff7b72"',
      'color-2': 'fill="#7ee787"',
      'color-3': 'fill="#e3b341"',
    },
  },
};

/**
 * What a terminal shows, as an SVG picture. Each word is a text of its own that says where it stands and how wide it is: browsers
 * collapse blanks, and their fonts differ. The description is the same as text, for who hears the picture.
 * @param columns - the width of the terminal
 */
export function renderScreen(words: readonly Word[], columns: number, theme: Theme): string {
  const rows = 1 + Math.max(...words.map(({ row }) => row));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = rows * CELL.height + 2 * MARGIN;
  const lines = Array.from({ length: rows }, (_, row) => words.filter((word) => word.row === row));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${escapeXml(textOf(lines[0] ?? []))}</title>
<desc id="description">${escapeXml(lines.map(textOf).join('\n'))}</desc>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.background}" stroke="${theme.border}"/>
<g font-family="${FONT}" font-size="14" fill="${theme.text}">
${lines.map((line) => line.map((word) => renderWord(word, theme)).join('')).join('\n')}
</g>
</svg>
`;
}

const textOf = (words: readonly Word[]): string => {
  let text = '';
  let end = 0; // in cells: a wide character takes two
  for (const word of words) {
    text += ' '.repeat(word.column - end) + word.text;
    end = word.column + word.width;
  }
  return text;
};

function renderWord({ row, column, width, text, style }: Word, { styles }: Theme): string {
  const attributes = [
    `x="${(MARGIN + column * CELL.width).toFixed(1)}"`,
    `y="${MARGIN + row * CELL.height + 14}"`,
    `textLength="${(width * CELL.width).toFixed(1)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    ...style.split(' ').map((name) => styles[name] ?? ''),
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
