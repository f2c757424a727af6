/** A safety rule, broken. */
export interface Mutation {
  /** What the broken rule lets through. */
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What the replacement needs to be declared before. */
  readonly prelude?: string;
}
