import { Parser } from 'htmlparser2';
import { block, type PageBlock } from './page-block.ts';

const SKIPPED = new Set(['script', 'style', 'noscript', 'svg', 'template']);
/** Elements within a line. All others end it. */
const INLINE = new Set(
  'a abbr b bdi cite code em font i kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Headings, code, rows and lines of an HTML page, as a reader sees them. No script is run. */
export function listHtmlBlocks(html: string): readonly PageBlock[] {
  const reader = new BlockReader(html);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
    onclosetag: (name) => reader.close(name),
    ontext: (text) => reader.add(text, parser.startIndex),
  });
  parser.end(html);
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  readonly #html: string;
  #counted = { index: 0, line: 1 };
  #skipped = 0;
  #text = '';
  #start = 1;
  #heading = false;
  #code: { depth: number; info: string; line: number; text: string } | null = null;
  #cells: string[] | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (this.#code) {
      if (name === 'pre') this.#code.depth += 1;
      if (name === 'br' || (name !== 'pre' && !INLINE.has(name))) this.#newLine();
      if (name === 'code') this.#code.info ||= infoOf(attributes);
      return;
    }
    if (INLINE.has(name)) return;
    this.flush();
    if (name === 'pre')
      this.#code = { depth: 1, info: infoOf(attributes), line: this.#lineAt(index), text: '' };
    if (name === 'tr') this.#cells = [];
    this.#heading = /^h[1-6]$/.test(name);
  }

  close(name: string): void {
    if (SKIPPED.has(name)) this.#skipped -= 1;
    if (this.#code) {
      if (name === 'pre') this.#code.depth -= 1;
      else if (!INLINE.has(name)) this.#newLine();
      if (this.#code.depth > 0) return;
      const { text, info, line } = this.#code;
      this.blocks.push(block('code', line, text, { info }));
      this.#code = null;
      return;
    }
    if (INLINE.has(name)) return;
    if (name === 'tr' && this.#cells) {
      const cells = this.#cells;
      this.#cells = null;
      if (cells.length > 0) this.blocks.push(block('row', this.#start, cells.join(' '), { cells }));
      return;
    }
    if (this.#cells && (name === 'td' || name === 'th')) {
      this.#cells.push(collapse(this.#text));
      this.#text = '';
      return;
    }
    this.flush();
    this.#heading = false;
  }

  add(text: string, index: number): void {
    if (this.#skipped > 0) return;
    if (this.#code) {
      this.#code.text += text;
      return;
    }
    if (this.#text.trim() === '') this.#start = this.#lineAt(index);
    this.#text += text;
  }

  flush(): void {
    if (this.#cells) {
      this.#text += ' ';
      return;
    }
    const text = collapse(this.#text);
    this.#text = '';
    if (text !== '') this.blocks.push(block(this.#heading ? 'heading' : 'text', this.#start, text));
  }

  #newLine(): void {
    if (this.#code && !/(^|\n)$/.test(this.#code.text)) this.#code.text += '\n';
  }

  /** Places come in order, so that lines are counted once. */
  #lineAt(index: number): number {
    const { index: from, line } = this.#counted;
    if (index > from) {
      const lines = this.#html.slice(from, index).split('\n').length - 1;
      this.#counted = { index, line: line + lines };
    }
    return this.#counted.line;
  }
}

const collapse = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const infoOf = ({
  class: names = '',
  'data-lang': language = '',
  'data-language': other = '',
  title = '',
}: Readonly<Record<string, string>>): string =>
  [/\b(?:language|lang|highlight-source)-([\w-]+)/.exec(names)?.[1] ?? '', language, other, title]
    .filter(Boolean)
    .join(' ');
