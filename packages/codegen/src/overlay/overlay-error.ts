/** An overlay that is malformed, or that cannot be applied to this document. */
export class OverlayError extends Error {
  override readonly name = 'OverlayError';
  /** The action at fault, counted from 0; null where it is the overlay itself. */
  readonly index: number | null;

  constructor(message: string, index: number | null = null) {
    super(message);
    this.index = index;
  }
}
