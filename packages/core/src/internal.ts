/**
 * For fuelgauge's own packages only: `@fuelgauge/balances`, the `fuelgauge` command line, the
 * generator and their tests. Not covered by semver. Everybody else imports from `@fuelgauge/core`,
 * of which the values stand here as well: who loads one file less starts about a millisecond earlier.
 *
 * @packageDocumentation
 */
export { isAbortSignal, onAbort } from './async/abort-signal.ts';
export { withDeadline } from './async/with-deadline.ts';
export {
  addDecimal,
  compareDecimal,
  divideDecimal,
  negateDecimal,
  parseDecimal,
  scaleDecimal,
  sumDecimals,
} from './decimal/decimal.ts';
export { formatBalance } from './decimal/format-balance.ts';
export { isMoney } from './decimal/is-money.ts';
export { MAX_KEY_LENGTH, type ParsedKey, parseKey } from './environment/parse-key.ts';
export {
  findGivenVariable,
  findKeyVariable,
  readEnvironment,
} from './environment/read-environment.ts';
export { baseUrlVariable, regionVariable } from './environment/resolve-server.ts';
export { isLoopbackHost, isSafeBaseUrl, SAFE_BASE_URL_HINT } from './environment/safe-url.ts';
export { BalanceError } from './errors/balance-error.ts';
export { describeFailure, type NamedProvider } from './errors/describe-failure.ts';
export { ERROR_REASONS } from './errors/error-kind.ts';
export { type FailureDetails, isTransient, mayServeStale } from './errors/failure.ts';
export { createBalanceError, toBalanceError } from './errors/to-balance-error.ts';
export { withoutInherited } from './errors/without-inherited.ts';
export {
  accountName,
  DEFAULT_ACCOUNT,
  isLabel,
  JOINER,
  MAX_LABEL_LENGTH,
} from './options/account-label.ts';
export { findLimitProblem, LIMITS, type Limit, MAX_TIMER_MS } from './options/limits.ts';
export { type AccountFacts, describeAccounts } from './provider/account-facts.ts';
export { declaredUnits } from './provider/declared-units.ts';
export { defineProvider } from './provider/define-provider.ts';
export { readBalance } from './reading/read-balance.ts';
export { takeReading } from './reading/take-reading.ts';
export { describeWarning } from './reading/warnings.ts';
export { readRetryAfter } from './response/retry-after.ts';
export { omitUndefined } from './types/omit-undefined.ts';
