export { addDecimal, compareDecimal } from './decimal/decimal.ts';
export { type FormatBalanceOptions, formatBalance } from './decimal/format-balance.ts';
export { BalanceError } from './errors/balance-error.ts';
export type { BalanceErrorData } from './errors/balance-error-data.ts';
export type { ErrorKind, ErrorReason } from './errors/error-kind.ts';
export type {
  AmountLocation,
  AmountMark,
  CurrencyInReply,
  Pointers,
  VendorCode,
} from './provider/amount-location.ts';
export type {
  BalanceLocation,
  ItemChoice,
  OtherLocation,
  PoolOfParameter,
} from './provider/balance-location.ts';
export { defineProvider, type TypedProviderDefinition } from './provider/define-provider.ts';
export type { ErrorBody, ReadablePath, SuccessBody } from './provider/openapi-types.ts';
export type {
  AccountParameter,
  ErrorReadingRules,
  ErrorRule,
  FixedRequest,
  HeaderAuth,
  ParameterPlace,
  ProviderAuth,
  ProviderDefinition,
  ProviderRegion,
  QueryAuth,
  SuccessSentinel,
} from './provider/provider-definition.ts';
export type { RegisteredProvider } from './provider/registered-provider.ts';
export type { ReadingOptions } from './reading/fetch-balance.ts';
export { readBalance } from './reading/read-balance.ts';
export type {
  Balance,
  Decimal,
  OtherBalance,
  OtherRelation,
  Scope,
  Unit,
} from './types/balance.ts';
export type {
  AccountOptions,
  ApiKey,
  CallOptions,
  Environment,
  FetchLike,
  KeyFunction,
  TransportOptions,
} from './types/options.ts';
export type {
  BalanceReading,
  ErrorReading,
  OkReading,
  ReadingBase,
  ReadingWarning,
  StaleReading,
  WarningCode,
} from './types/reading.ts';
export type { BalanceReport, UnitTotal } from './types/report.ts';
