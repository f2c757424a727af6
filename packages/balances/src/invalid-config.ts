import { type BalanceError, createFailure, type ErrorReason } from '@fuelgauge/core';

/** A mistake in the options of a gauge or of one of its calls. */
export function invalidConfig(reason: ErrorReason<'invalid_config'>, happened: string, advice: string): BalanceError {
  return createFailure({ id: 'fuelgauge' }, 'invalid_config', reason, { happened, advice });
}
