import { addDecimal, compareDecimal, type Decimal } from '@fuelgauge/core';
import { scaleDecimal } from '@fuelgauge/core/internal';
import type { Emulation } from '@fuelgauge/core/testing';
import type { Fault } from './fault.ts';

/** So much less after each period. */
export interface Drain {
  readonly amount: Decimal;
  readonly everyMs: number;
}

/** How a vendor of the sandbox behaves; what is left out is as the vendor documents it. */
export interface Behaviour {
  readonly balance?: Decimal;
  readonly drain?: Drain;
  readonly fault?: Fault;
  readonly latencyMs?: number;
}

/** What is left of a balance after some time. A prepaid balance ends at zero. */
export function drained(balance: Decimal, { amount, everyMs }: Drain, elapsedMs: number): Decimal {
  const places = amount.split('.')[1]?.length ?? 0;
  const spent = BigInt(scaleDecimal(amount, places)) * BigInt(Math.floor(elapsedMs / everyMs));
  const left = addDecimal(balance, scaleDecimal(`-${spent}`, -places));
  return compareDecimal(left, '0') < 0 ? '0' : left;
}

/**
 * Can this vendor behave so? Faults and amounts are tried out on its emulation.
 * @returns what is wrong, or undefined
 */
export function findImpossible(
  { balance, drain, fault }: Behaviour,
  emulation: Pick<Emulation, 'createResponder'>,
): string | undefined {
  if (drain && balance === undefined)
    return 'a drain needs a balance to take from: set --balance as well';
  try {
    for (const amount of [balance, drain?.amount])
      if (amount !== undefined) emulation.createResponder({ balance: amount });
    if (fault && 'error' in fault) emulation.createResponder({ error: fault.error });
    return undefined;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}
