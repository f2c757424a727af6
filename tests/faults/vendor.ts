import { randomBytes } from 'node:crypto';
import type { ProviderDefinition } from '@fuelgauge/core';
import { parseDecimal, scaleDecimal } from '@fuelgauge/core/internal';
import { createBalanceRequest, type Emulation } from '@fuelgauge/core/testing';
import { emulations } from '@fuelgauge/registry/emulations';
import { firstOf, type Json, type Literals, pointerSteps, resolve, writeLiterals } from './body.ts';

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
  /** That body with other JSON at some pointers. */
  readonly write: (literals: Literals) => string;
}

/** What the core makes of a number on this vendor's wire. */
export function amountOf({ definition }: Vendor, onTheWire: string): string {
  const { scale = 0, sign } = definition.balance;
  const decimal = parseDecimal(onTheWire);
  if (decimal === undefined) throw new TypeError(`no amount: ${onTheWire}`);
  const amount = scaleDecimal(decimal, scale);
  if (sign !== 'inverted' || amount === '0') return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

/** The unit of a balance: declared, or named by the success. */
export function unitOf({ definition, success }: Vendor): string {
  const { unit } = definition.balance;
  if (typeof unit === 'string') return unit;
  const item = definition.balance.from === undefined ? '' : `${definition.balance.from.list}/0`;
  return String(resolve(JSON.parse(success) as Json, item + unit.at)).toUpperCase();
}

/** Where the amount is in a body: in the first item, where it stands in a list. */
export function amountIn(
  { balance: { from, remaining } }: Pick<ProviderDefinition, 'balance'>,
  body: Json,
): string {
  const base = from === undefined ? '' : `${from.list}/0`;
  return base + firstOf(remaining, resolve(body, base) ?? null);
}

/**
 * The success that the emulation gives to a request with a well-formed key. Of a difference the rows
 * change what something is subtracted from: nothing is spent.
 */
async function createSuccess({ definition, respond }: Emulation): Promise<string> {
  const { remaining, minus, scale = 0, sign, amountsAsText } = definition.balance;
  const response = await respond(createBalanceRequest(definition, 'any-key'), { balance: AMOUNT });
  const body = (await response.json()) as Json;
  if (minus === undefined) return JSON.stringify(body);
  const text = (literal: string) => (amountsAsText ? `"${literal}"` : literal);
  const onTheWire = `${sign === 'inverted' ? '-' : ''}${scaleDecimal(AMOUNT, -scale)}`;
  return writeLiterals(body, {
    [firstOf(remaining, body)]: text(onTheWire),
    [firstOf(minus, body)]: text('0'),
  });
}

async function createVendor(emulation: Emulation): Promise<Vendor> {
  const { definition } = emulation;
  const success = await createSuccess(emulation);
  const body = JSON.parse(success) as Json;
  const at = amountIn(definition, body);
  const [value, name] = [JSON.stringify(resolve(body, at)), pointerSteps(at).at(-1) ?? ''];
  return {
    id: definition.id,
    definition,
    emulation,
    success,
    member: { text: `${JSON.stringify(name)}:${value}`, name, value },
    write: (literals) => writeLiterals(body, literals),
  };
}

/** One of them, without the others. */
export async function loadVendor(id: string): Promise<Vendor> {
  const found = emulations.find((each) => each.id === id);
  if (!found) throw new Error(`there is no vendor ${id}`);
  return createVendor(await found.load());
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
