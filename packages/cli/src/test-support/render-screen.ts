import { displayWidth } from '../terminal/display-width.ts';

const CELL = { width: 8.4, height: 20 } as const;
const MARGIN = 16;
const COLORS: Readonly<Record<string, string>> = {
  '1': 'fill="#f0f6fc" font-weight="bold"',
  '2': 'fill="#8b949e"',
  '31': 'fill="#ff7b72"',
  '32': 'fill="#7ee787"',
  '33': 'fill="#e3b341"',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const PAINTED = /\u001b\[(\d+)m([^\u001b]*)\u001b\[0m|([^\u001b]+)/g;

/** What a terminal shows, as an SVG picture. */
export function renderScreen(output: string): string {
  const lines = output.trimEnd().split('\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const columns = Math.max(...lines.map((line) => displayWidth(line.replace(/\u001b\[\d+m/g, ''))));
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN);
  const height = lines.length * CELL.height + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escapeXml(lines[0] ?? '')}</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#c9d1d9" xml:space="preserve">
${lines.map(renderLine).join('\n')}
</g>
</svg>
`;
}

/** Each piece says how wide it is, so that columns stay in line whatever the font. */
function renderLine(line: string, row: number): string {
  const y = MARGIN + row * CELL.height + 14;
  let column = 0;
  const pieces = [...line.matchAll(PAINTED)].map(([, color = '', painted, plain]) => {
    const text = painted ?? plain ?? '';
    const [x, length] = [column, displayWidth(text)].map((cells) =>
      (cells * CELL.width).toFixed(1),
    );
    column += displayWidth(text);
    if (text.trim() === '') return '';
    const attributes = [
      `x="${(MARGIN + Number(x)).toFixed(1)}"`,
      `y="${y}"`,
      `textLength="${length}"`,
      COLORS[color] ?? '',
    ];
    return `<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`;
  });
  return pieces.join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
