import { randomBytes } from 'node:crypto';
import type { ProviderDefinition } from '@fuelgauge/core';
import { parseDecimal, scaleDecimal } from '@fuelgauge/core/internal';
import { createBalanceRequest, type Emulation } from '@fuelgauge/core/testing';
import { emulations } from '@fuelgauge/registry/emulations';

/**
 * The amount in every success: whole, for vendors that promise whole numbers, and found nowhere
 * else in a body.
 */
export const AMOUNT = '777771';

/** One vendor as the rows see it: its emulation and what its success looks like on the wire. */
export interface Vendor {
  readonly id: string;
  readonly definition: ProviderDefinition;
  readonly emulation: Emulation;
  /** Body of a success with `AMOUNT`. */
  readonly success: string;
  /** The member of that body with the amount: `"balance":777771`. */
  readonly member: { readonly text: string; readonly name: string; readonly value: string };
}

/** What the core makes of a number on this vendor's wire. */
export function amountOf({ definition }: Vendor, onTheWire: string): string {
  const decimal = parseDecimal(onTheWire);
  if (decimal === undefined) throw new TypeError(`no amount: ${onTheWire}`);
  return scaleDecimal(decimal, definition.balance.scale ?? 0);
}

/** The success that the emulation gives to a request with a well-formed key. */
async function fetchSuccess({ definition, respond }: Emulation): Promise<string> {
  const response = await respond(createBalanceRequest(definition, 'any-key'), { balance: AMOUNT });
  return response.text();
}

async function createVendor(emulation: Emulation): Promise<Vendor> {
  const { definition } = emulation;
  const success = await fetchSuccess(emulation);
  const onTheWire = scaleDecimal(AMOUNT, -(definition.balance.scale ?? 0));
  const value = definition.balance.amountsAsText ? `"${onTheWire}"` : onTheWire;
  const [text, name] = new RegExp(`"([^"]+)":${value}(?=[,}])`).exec(success) ?? [];
  if (text === undefined || name === undefined)
    throw new Error(`[${definition.id}] no amount in ${success}`);
  return { id: definition.id, definition, emulation, success, member: { text, name, value } };
}

/** Every registered vendor. */
export async function loadVendors(): Promise<readonly Vendor[]> {
  return Promise.all(emulations.map(async ({ load }) => createVendor(await load())));
}

/** A key of characters that every encoding writes differently, around a token that none of them changes. */
export interface TestKey {
  readonly key: string;
  readonly token: string;
}

export function createKey(): TestKey {
  const token = `fg${randomBytes(9).toString('hex')}`;
  return { key: `k/+"<&>'%=\\${token}\\=%'>&<"+/z`, token };
}
