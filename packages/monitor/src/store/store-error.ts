/** Why a store cannot be opened. */
export type StoreErrorReason =
  | 'missing'
  | 'newer_schema'
  | 'older_schema'
  | 'not_a_database'
  | 'unreadable';

/** A store that cannot be opened: what, where, and what to do, in one sentence. */
export class StoreError extends Error {
  /** Always the name of the class. */
  override readonly name = 'StoreError';
  /** For programs. */
  readonly reason: StoreErrorReason;

  constructor(reason: StoreErrorReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
