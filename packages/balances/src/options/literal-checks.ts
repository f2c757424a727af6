/** What a compiler can tell of a text that stands in the program. Text that is known only at run time always passes: it is checked then. */

/** One of the known ids; else those ids, which the compiler's message then names. */
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

/** A currency in capitals, or a unit of that very provider: no other vendor's credits are worth anything there. */
export type CheckedUnit<Id extends string, Unit extends string> = string extends Id | Unit
  ? Unit
  : Unit extends `${Id}:${string}` | Uppercase<Unit>
    ? Unit
    : `${Id}:${string}`;
