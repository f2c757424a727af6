/**
 * Checks of text that is written out in the program.
 * Text that is only known at run time always passes here; the call itself checks it.
 */

/** One of the known ids; for any other text the known ids, so that the compiler's message lists them. */
export type CheckedId<Known extends string, Id extends string> = string extends Id
  ? Id
  : Id extends Known
    ? Id
    : Known;

/** Decimal text. */
export type CheckedAmount<Amount extends string> = string extends Amount
  ? Amount
  : Amount extends `${number}`
    ? Amount
    : `${number}`;

/**
 * A currency code in any case, or a unit of this provider, with or without its id: another provider's unit can
 * never match.
 */
export type CheckedUnit<Id extends string, Unit extends string> = string extends Id | Unit
  ? Unit
  : Unit extends `${string}:${string}`
    ? Unit extends `${Id}:${string}`
      ? Unit
      : `${Id}:${string}`
    : Unit;
