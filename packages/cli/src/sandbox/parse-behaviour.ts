import type { Decimal } from '@fuelgauge/core';
import { parseDecimal } from '@fuelgauge/core/internal';
import { refuseUsage } from '../errors.ts';
import { parseDurationMs } from '../format/duration.ts';
import type { Behaviour, Drain } from './behaviour.ts';
import { parseFault } from './fault.ts';

/** The settings of a behaviour. */
export type BehaviourName = keyof typeof FIELDS;

/** How each setting of a behaviour is written. */
const PARSERS: Readonly<Record<BehaviourName, (text: string) => Behaviour>> = {
  balance: (text) => ({ balance: parseAmount(text) }),
  drain: (text) => ({ drain: parseDrain(text) }),
  latency: (text) => ({ latencyMs: parseDurationMs(text) }),
  fault: (text) => ({
    fault:
      parseFault(text) ??
      refuseUsage(
        `invalid fault "${text}": use a status (400 to 599), the kind of an error, hang, reset or none`,
      ),
  }),
};

/** The member that each setting is. */
const FIELDS = {
  balance: 'balance',
  drain: 'drain',
  latency: 'latencyMs',
  fault: 'fault',
} as const;

export const BEHAVIOUR_NAMES = Object.keys(PARSERS) as readonly BehaviourName[];

/**
 * The behaviour with one setting changed, or reset by `none`. Throws a UsageError.
 * @param other id of a further amount whose balance is set, instead of the headline's
 */
export function withSetting(
  behaviour: Behaviour,
  name: BehaviourName,
  text: string,
  other?: string,
): Behaviour {
  if (other !== undefined) return withOther(behaviour, name, other, text);
  if (text !== 'none') return { ...behaviour, ...PARSERS[name](text) };
  const { [FIELDS[name]]: _, ...rest } = behaviour;
  return rest;
}

function withOther(
  { others = {}, ...rest }: Behaviour,
  name: BehaviourName,
  other: string,
  text: string,
): Behaviour {
  if (name !== 'balance')
    return refuseUsage(`a ${name} is that of the vendor: leave out the # and what follows it`);
  const { [other]: _, ...kept } = others;
  const next = text === 'none' ? kept : { ...kept, [other]: parseAmount(text) };
  return Object.keys(next).length === 0 ? rest : { ...rest, others: next };
}

function parseAmount(text: string): Decimal {
  return (
    parseDecimal(text) ?? refuseUsage(`invalid amount "${text}": use digits, as in 120 or 7.25`)
  );
}

function parseDrain(text: string): Drain {
  const [amount = '', every, more] = text.split('/');
  return every === undefined || more !== undefined || amount.startsWith('-')
    ? refuseUsage(`invalid drain "${text}": use an amount and a period, as in 5/1s or 0.25/1h`)
    : { amount: parseAmount(amount), everyMs: parseDurationMs(every) };
}
