/** What a text says of the power of ten from a number to its unit. */
export interface ScaleClaim {
  /** Null where it depends on the currency (`minor units`), or cannot be told. */
  readonly power: number | null;
  /** What the words call it. */
  readonly label: string;
  /** The words themselves. */
  readonly quote: string;
  /** Whether the words leave no doubt that it is about this number. */
  readonly isSure: boolean;
  /** It says how the number is computed, so that a currency beside it is that of the result. */
  readonly isArithmetic: boolean;
  readonly at: number;
  readonly end: number;
}
