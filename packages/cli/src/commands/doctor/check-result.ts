import { splitHint } from '../../format/error-message.ts';

/** The result of one check. */
export interface CheckResult {
  /** The subject of the check, in a word. */
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly message: string;
  /** What to do; null where nothing needs to be done. */
  readonly next: string | null;
}

/** A result and the account that it concerns. */
export interface AccountCheckResult extends CheckResult {
  /** `acme/team-a`; null for a result that concerns all accounts. */
  readonly account: string | null;
}

export function ok(check: string, message: string): CheckResult {
  return { check, status: 'ok', message, next: null };
}

export function warning(check: string, message: string, next: string): CheckResult {
  return { check, status: 'warning', message, next };
}

export function problem(check: string, message: string, next: string): CheckResult {
  return { check, status: 'problem', message, next };
}

export function skipped(check: string, message: string): CheckResult {
  return { check, status: 'skipped', message, next: null };
}

/** An error message of ours, `[acme] problem: hint`, as a result. */
export function problemOf(check: string, errorMessage: string): CheckResult {
  const [message, hint = 'try again'] = splitHint(errorMessage);
  return problem(check, message, hint);
}
