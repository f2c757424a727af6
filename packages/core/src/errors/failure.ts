import type { ErrorKind, ErrorReason } from './error-kind.ts';
import { withoutInherited } from './without-inherited.ts';

/** What is known of a failure beyond its kind and reason. */
export interface FailureDetails {
  /** HTTP status received. @default null */
  readonly status?: number | null;
  /** How long the vendor asked to wait, in milliseconds. @default null */
  readonly retryAfterMs?: number | null;
  /** What happened, where the usual message of the kind is too general. Never vendor text. */
  readonly problem?: string;
  /** What to do next, where the usual hint of the kind is too general. */
  readonly hint?: string;
  /** Name and milliseconds of the user's own limit that was reached. */
  readonly limit?: readonly [name: string, ms: number];
  /** Whether the system's resolver may find the name a moment later. @default false */
  readonly mayPassSoon?: boolean;
  /** Whether a later call fails as well, though failures of this kind may pass. @default false */
  readonly isFinal?: boolean;
  /** Name of the words to use, where one reason has several. */
  readonly words?: string;
}

const TRANSIENT: ReadonlySet<ErrorKind> = new Set([
  'rate_limited',
  'server_error',
  'timeout',
  'network',
]);

/** Whether a failure of this kind may pass by itself. */
export function isTransient(kind: ErrorKind): boolean {
  return TRANSIENT.has(kind);
}

/** Whether the last good reading may be shown in its place: never for a bad key or configuration. */
export function mayServeStale(kind: ErrorKind): boolean {
  return isTransient(kind) || kind === 'invalid_response';
}

/**
 * Internal failure, not yet tied to a provider. Not an `Error`: it needs no stack trace and never
 * reaches the user.
 */
export class Failure {
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly details: FailureDetails;

  constructor(kind: ErrorKind, reason: string, details: FailureDetails = {}) {
    this.kind = kind;
    this.reason = reason;
    this.details = withoutInherited(details);
  }

  /** A copy of which more is known. */
  with(details: FailureDetails): Failure {
    return new Failure(this.kind, this.reason, { ...this.details, ...details });
  }
}

/** A response that is not what the vendor documents. */
export function invalidResponse(reason: string): Failure {
  return new Failure('invalid_response', reason);
}

/** A mistake in an option or a variable. Its value is never quoted. */
export function invalidConfig(
  reason: ErrorReason<'invalid_config'>,
  problem: string,
  hint: string,
): Failure {
  return new Failure('invalid_config', reason, { problem, hint });
}

/** An invalid option. */
export function invalidOption(problem: string, hint: string): Failure {
  return invalidConfig('option', problem, hint);
}

/** What may be a name that somebody misspelt. A longer word, or one with digits, may be a key. */
const WORD = /^[A-Za-z_]{1,24}$/;

/** How messages call a member that nobody knows. */
export const nameOfMember = (name: string): string =>
  WORD.test(name) ? name : 'of an unknown name';

/** An invalid part of a definition. */
export function invalidDefinition(part: string): Failure {
  return invalidOption(`the definition's ${part} cannot be used`, 'correct the definition');
}
