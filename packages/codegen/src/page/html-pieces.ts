import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** A part of an HTML page that may hold a document or the address of one. */
export interface HtmlPiece {
  /** `listing` is the text of a `pre` or `code` element, nested ones included. */
  readonly kind: 'attribute' | 'script' | 'listing' | 'text';
  /** Name of the attribute in lower case, else empty. */
  readonly name: string;
  /** Entities are decoded, except in scripts, which have none. */
  readonly text: string;
}

const LISTINGS = ['pre', 'code'];

/**
 * The attributes, scripts, listings and other texts of a page, in its order. Elements that are
 * never closed are left out. The tokenizer without a tree takes time in proportion to the page: a
 * stack of open elements would not.
 */
export function listHtmlPieces(html: string): HtmlPiece[] {
  const reader = new PieceReader(html);
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.pieces;
}

class PieceReader implements TokenizerCallbacks {
  readonly pieces: HtmlPiece[] = [];
  readonly #html: string;
  /** Name of the tag that is being read. */
  #tag = '';
  #attribute = { name: '', text: '' };
  /** Text outside of scripts and listings since the last piece. */
  #text = '';
  /** Text of the script that is open. */
  #script: string | null = null;
  /** The outermost listing that is open. */
  #listing: { name: string; text: string } | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#nameAt(start, end);
  }
  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#nameAt(start, end), text: '' };
  }
  onattribdata(start: number, end: number): void {
    this.#attribute.text += this.#html.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.#attribute.text += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    this.#push('attribute', this.#attribute.text, this.#attribute.name);
  }
  onopentagend(): void {
    if (this.#tag === 'script') this.#script = '';
    else if (this.#tag === 'br') this.#breakLine();
    else if (LISTINGS.includes(this.#tag)) this.#listing ??= { name: this.#tag, text: '' };
  }
  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (name === 'script' && this.#script !== null) {
      this.#push('script', this.#script);
      this.#script = null;
    } else if (name === this.#listing?.name) {
      this.#push('listing', this.#listing.text);
      this.#listing = null;
    }
  }
  ontext(start: number, end: number): void {
    this.#add(this.#html.slice(start, end));
  }
  ontextentity(codepoint: number): void {
    this.#add(String.fromCodePoint(codepoint));
  }
  onend(): void {
    this.#flushText();
  }
  onselfclosingtag(): void {
    if (this.#tag === 'br') this.#breakLine();
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, end).toLowerCase();
  }

  /** The lines of a listing may end without a newline. */
  #breakLine(): void {
    if (this.#listing && !this.#listing.text.endsWith('\n')) this.#listing.text += '\n';
  }

  #add(text: string): void {
    if (this.#script !== null) this.#script += text;
    else if (this.#listing) this.#listing.text += text;
    else this.#text += text;
  }

  #push(kind: HtmlPiece['kind'], text: string, name = ''): void {
    this.#flushText();
    this.pieces.push({ kind, name, text });
  }

  #flushText(): void {
    if (this.#text === '') return;
    this.pieces.push({ kind: 'text', name: '', text: this.#text });
    this.#text = '';
  }
}
