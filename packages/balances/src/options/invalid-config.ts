import type { BalanceError, ErrorReason } from '@fuelgauge/core';
import { createBalanceError } from '@fuelgauge/core/internal';

/** The error for a mistake in the options of a gauge or of one of its calls. */
export function invalidConfig(
  reason: ErrorReason<'invalid_config'>,
  problem: string,
  hint: string,
): BalanceError {
  return createBalanceError({ id: 'fuelgauge' }, 'invalid_config', reason, { problem, hint });
}

/** The same for a single option, which is named and never quoted. */
export function invalidOption(problem: string, hint = 'correct the option'): BalanceError {
  return invalidConfig('option', problem, hint);
}
