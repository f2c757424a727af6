import { Transform, type TransformCallback } from 'node:stream';

const NEWLINE = 0x0a;

/**
 * Lets whole lines through, each as one chunk. A longer one is left out and told, and what follows it is read as ever:
 * the transport behind would end at it without a word.
 */
export class LineGuard extends Transform {
  readonly #mostBytes: number;
  readonly #tell: () => void;
  #pieces: Buffer[] = [];
  #length = 0;

  /** @param tell - once for each line that is too long, when that is known */
  constructor(mostBytes: number, tell: () => void) {
    // As objects, so that no two lines are joined again.
    super({ readableObjectMode: true });
    this.#mostBytes = mostBytes;
    this.#tell = tell;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      this.#add(chunk.subarray(from, end + 1));
      this.#endLine();
      from = end + 1;
    }
    this.#add(chunk.subarray(from));
    done();
  }

  /** What comes after the end of a line that was too long counts anew. */
  #endLine(): void {
    if (this.#length <= this.#mostBytes) this.push(Buffer.concat(this.#pieces));
    this.#pieces = [];
    this.#length = 0;
  }

  #add(piece: Buffer): void {
    if (piece.length === 0) return;
    const wasShort = this.#length <= this.#mostBytes;
    this.#length += piece.length;
    if (this.#length <= this.#mostBytes) this.#pieces.push(piece);
    else if (wasShort) {
      this.#pieces = [];
      this.#tell();
    }
  }
}
