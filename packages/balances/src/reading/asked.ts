/** When somebody asked for a reading. */
export interface Asked {
  /** By `performance.now()`. */
  readonly at: number;
  /** Its place among all that was asked for and answered here: a clock may stand still between two of them. */
  readonly order: number;
}

let order = 0;

/** Notes the present moment, as the next in the order of all. */
export function noteAsked(): Asked {
  order += 1;
  return { at: performance.now(), order };
}
