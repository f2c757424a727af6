import { addDecimal, compareDecimal, type Decimal } from '@fuelgauge/core';
import { scaleDecimal } from '@fuelgauge/core/internal';
import type { Emulation } from '@fuelgauge/core/testing';
import { refuseUsage, UsageError } from '../errors.ts';
import type { Fault } from './fault.ts';

/** How fast a balance is spent: `amount` less after each period. */
export interface Drain {
  readonly amount: Decimal;
  readonly everyMs: number;
}

/** How a vendor of the sandbox behaves; the rest is as the vendor documents it. */
export interface Behaviour {
  readonly balance?: Decimal;
  /** Further amounts, by their id. */
  readonly others?: Readonly<Record<string, Decimal>>;
  readonly drain?: Drain;
  readonly fault?: Fault;
  readonly latencyMs?: number;
}

/** The rest of a balance after some time. A prepaid balance ends at zero. */
export function drained(balance: Decimal, { amount, everyMs }: Drain, elapsedMs: number): Decimal {
  const places = amount.split('.')[1]?.length ?? 0;
  const spent = BigInt(scaleDecimal(amount, places)) * BigInt(Math.floor(elapsedMs / everyMs));
  const left = addDecimal(balance, scaleDecimal(`-${spent}`, -places));
  return compareDecimal(left, '0') < 0 ? '0' : left;
}

/**
 * Tries a behaviour out on the emulation of its vendor.
 * @throws UsageError for a fault or an amount that the vendor cannot have
 */
export function checkBehaviour(
  { balance, others, drain, fault }: Behaviour,
  emulation: Pick<Emulation, 'createResponder'>,
): void {
  if (drain && balance === undefined)
    refuseUsage('a drain needs a balance to take from: set --balance as well');
  try {
    for (const amount of [balance, drain?.amount])
      if (amount !== undefined) emulation.createResponder({ balance: amount });
    if (others !== undefined) emulation.createResponder({ others });
    if (fault?.error !== undefined) emulation.createResponder({ error: fault.error });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}
