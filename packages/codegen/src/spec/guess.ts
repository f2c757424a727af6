import type { Json } from '../json/json.ts';

/** A value of a drafted meaning that nobody has confirmed yet. */
export interface Guess {
  /** JSON Pointer into `x-fuelgauge`; or `/server`, `/key`: what the document itself must say. */
  readonly at: string;
  /**
   * Null is a question: nothing but an answer settles it, and until then its place in the meaning
   * holds null as well.
   */
  readonly guess: Json;
  /** What in the document or on the page led to it, or why there is none. */
  readonly because: string;
}

/** Places that the document says, and not the meaning. */
export const DOCUMENT_PLACES: readonly string[] = ['/server', '/key'];

/** The key of the action that holds them; `generate` refuses an overlay that has it. */
export const GUESSES_KEY = 'x-guesses';

/** Whether only a person can say it. */
export const isQuestion = ({ guess }: Guess): boolean => guess === null;
