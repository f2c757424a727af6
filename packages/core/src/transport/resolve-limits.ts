import { invalidOption } from '../errors/failure.ts';
import { findLimitProblem, LIMITS } from '../options/limits.ts';
import type { AccountOptions } from '../types/options.ts';

/** What one call may take, all of it set. */
export type CallLimits = Required<
  Pick<AccountOptions, 'timeoutMs' | 'attemptTimeoutMs' | 'maxRetries'>
>;

function resolveLimit(options: AccountOptions, name: keyof CallLimits): number {
  // A default only where there is none: null is refused, as a gauge does.
  const { [name]: value = LIMITS[name].default } = options;
  const problem = findLimitProblem(name, value, LIMITS[name]);
  if (problem) throw invalidOption(...problem);
  return value;
}

/** @throws Failure `invalid_config/option` for a limit that no timer or loop can keep */
export function resolveLimits(options: AccountOptions): CallLimits {
  return {
    timeoutMs: resolveLimit(options, 'timeoutMs'),
    attemptTimeoutMs: resolveLimit(options, 'attemptTimeoutMs'),
    maxRetries: resolveLimit(options, 'maxRetries'),
  };
}
