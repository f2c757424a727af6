// What both entries export besides `createFuelGauge` and `getBalances`, which differ in the providers they know.
export type {
  AccountOptions,
  ApiKey,
  Balance,
  BalanceErrorData,
  BalanceReading,
  BalanceReport,
  CallOptions,
  Decimal,
  Environment,
  ErrorKind,
  ErrorReading,
  ErrorReason,
  FetchLike,
  FormatBalanceOptions,
  OkReading,
  OtherBalance,
  ProviderDefinition,
  ReadingBase,
  ReadingWarning,
  RegisteredProvider,
  Scope,
  StaleReading,
  TransportOptions,
  Unit,
  UnitTotal,
  WarningCode,
} from '@fuelgauge/core';
export {
  addDecimal,
  BalanceError,
  compareDecimal,
  defineProvider,
  formatBalance,
  readBalance,
} from '@fuelgauge/core/internal';
export type { FuelGauge } from './fuel-gauge.ts';
export { InsufficientBalanceError } from './insufficient-balance-error.ts';
export type {
  EnsureOptions,
  FuelGaugeOptions,
  GaugeAccount,
  ReadOptions,
} from './options/options.ts';
