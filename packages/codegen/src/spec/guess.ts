import type { Json } from '../json/json.ts';

/** A value of a drafted meaning that nobody has confirmed yet. */
export interface Guess {
  /** JSON Pointer into `x-fuelgauge`. */
  readonly at: string;
  readonly guess: Json;
  /** What in the document or on the page led to it. */
  readonly because: string;
}

/** The key of the action that holds them; `generate` refuses an overlay that has it. */
export const GUESSES_KEY = 'x-guesses';
