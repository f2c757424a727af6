export type { Balance, Decimal, Scope, Unit } from './contract/balance.ts';
export { BalanceError } from './contract/balance-error.ts';
export { createFailure, describeFailure, describeThrown, type NamedProvider } from './contract/describe-failure.ts';
export type { BalanceErrorData } from './contract/error.ts';
export { ERROR_REASONS, type ErrorKind, type ErrorReason } from './contract/error-kind.ts';
export type { FailureDetails } from './contract/failure.ts';
export type {
  AccountOptions,
  ApiKey,
  CallOptions,
  Environment,
  FetchLike,
  TransportOptions,
} from './contract/options.ts';
export type {
  BalanceReading,
  ErrorReading,
  OkReading,
  ReadingBase,
  ReadingWarning,
  StaleReading,
  WarningCode,
} from './contract/reading.ts';
export type { BalanceReport, UnitTotal } from './contract/report.ts';
export { addDecimal, compareDecimal, parseDecimal, scaleDecimal } from './decimal/decimal.ts';
export { type FormatBalanceOptions, formatBalance } from './decimal/format-balance.ts';
export { findKeyVariable, readEnvironment } from './key/read-environment.ts';
export { baseUrlVariable } from './provider/base-url.ts';
export { defineProvider, type TypedProviderDefinition } from './provider/define-provider.ts';
export type { ErrorBody, ReadablePath, SuccessBody } from './provider/openapi-types.ts';
export type {
  BalanceLocation,
  CurrencyInReply,
  ErrorReadingRules,
  ErrorRule,
  FixedRequest,
  HeaderAuth,
  ProviderAuth,
  ProviderDefinition,
  QueryAuth,
  SuccessSentinel,
  UnlimitedMark,
  VendorCode,
} from './provider/provider-definition.ts';
export type { CatalogEntry, RegisteredProvider } from './provider/registered-provider.ts';
export type { ReadingOptions } from './reading/ask.ts';
export { readBalance } from './reading/read-balance.ts';
export { takeReading } from './reading/take-reading.ts';
export { describeWarning } from './reading/warnings.ts';
export { isAbortSignal, onAbort } from './transport/on-abort.ts';
export { createRetryBudget, type RetryBudget } from './transport/retry-policy.ts';
export { settleWithin } from './transport/settle-within.ts';
