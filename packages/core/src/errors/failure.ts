import type { ErrorKind } from './error-kind.ts';

/** What is known of a failure beyond its kind and reason. */
export interface FailureDetails {
  /** HTTP status received. @default null */
  readonly status?: number | null;
  /** How long the vendor asked to wait, in milliseconds. @default null */
  readonly retryAfterMs?: number | null;
  /** Our own words for what happened, where the table's are too general. */
  readonly problem?: string;
  /** Our own words for what to do next, where the table's are too general. */
  readonly hint?: string;
}

const TRANSIENT: ReadonlySet<ErrorKind> = new Set([
  'rate_limited',
  'server_error',
  'timeout',
  'network',
]);

/** Whether such a failure may pass by itself. */
export function isTransient(kind: ErrorKind): boolean {
  return TRANSIENT.has(kind);
}

/** Whether the last good reading may be shown in its place: never for a bad key or configuration. */
export function mayServeStale(kind: ErrorKind): boolean {
  return isTransient(kind) || kind === 'invalid_response';
}

/**
 * A failure on its way to whoever knows the provider: there it is put into words. No `Error`, since it needs no stack
 * and must never come out as it is.
 */
export class Failure {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly details: FailureDetails;
  /** The runtime's own code of a broken connection. */
  readonly code: string;

  constructor(kind: ErrorKind, reason: string, details: FailureDetails = {}, code = '') {
    this.kind = kind;
    this.reason = reason;
    this.details = details;
    this.code = code;
  }

  /** The same, once it is known with which status the answer came. */
  withStatus(status: number | null): Failure {
    return new Failure(this.kind, this.reason, { ...this.details, status }, this.code);
  }
}

/** The answer is not what was promised. */
export function invalidResponse(reason: string): Failure {
  return new Failure('invalid_response', reason);
}

/** An option that nothing can be done with; its value is never quoted. */
export function invalidOption(problem: string, hint: string): Failure {
  return new Failure('invalid_config', 'option', { problem, hint });
}

/** A part of a definition that nothing can be done with. */
export function invalidDefinition(part: string): Failure {
  return invalidOption(`the definition's ${part} cannot be used`, 'correct the definition');
}
