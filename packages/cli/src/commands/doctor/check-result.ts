/** One line of the doctor's. */
export interface AccountCheckResult {
  /** `acme/team-a`; null for what concerns all accounts. */
  readonly account: string | null;
  /** What was examined, in a word. */
  readonly check: string;
  readonly status: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly message: string;
  /** What to do; null where nothing needs to be done. */
  readonly next: string | null;
}

/** A finding whose account is still to be said. */
export type CheckResult = Omit<AccountCheckResult, 'account'>;

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

/** An error message of ours, `[acme] what happened: what to do`, as a problem. */
export function problemOf(check: string, errorMessage: string): CheckResult {
  const text = errorMessage.replace(/^\[[^\]]*\] /, '');
  const cut = text.lastIndexOf(': ');
  return cut < 0
    ? problem(check, text, 'try again')
    : problem(check, text.slice(0, cut), text.slice(cut + 2));
}
