import { BalanceError, createFuelGauge, InsufficientBalanceError } from '@fuelgauge/balances';

const gauge = createFuelGauge({ accounts: [{ provider: 'clado' }] });

/** The imaginary app: an import costs one credit per record, and only starts if the credits suffice. */
export async function startImport(records: readonly string[]): Promise<string> {
  try {
    await gauge.ensure({
      provider: 'clado',
      atLeast: String(records.length),
      unit: 'clado:credit',
    });
  } catch (error) {
    if (InsufficientBalanceError.isInstance(error))
      return `buy ${records.length} credits, there are ${error.had}`;
    if (BalanceError.isInstance(error))
      return error.retryable ? 'try again later' : `not started: ${error.kind}`;
    throw error;
  }
  return `importing ${records.length} records`;
}
