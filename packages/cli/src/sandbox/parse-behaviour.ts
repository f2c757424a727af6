import { parseDecimal } from '@fuelgauge/core/internal';
import { parseDurationMs } from '../format/duration.ts';
import { UsageError } from '../usage-error.ts';
import type { Behaviour, Drain } from './behaviour.ts';
import { parseFault } from './fault.ts';

/** How each part of a behaviour is written; an empty text takes it back. */
const PARSERS = {
  balance: (text: string) => ({ balance: readAmount(text) }),
  drain: (text: string) => ({ drain: readDrain(text) }),
  latency: (text: string) => ({ latencyMs: parseDurationMs(text) }),
  fault: (text: string) => {
    const fault = parseFault(text);
    if (fault) return { fault };
    throw new UsageError(
      `"${text}" is no fault: write a status (400 to 599), the kind of an error, hang, reset or none`,
    );
  },
} as const satisfies Readonly<Record<string, (text: string) => Behaviour>>;

/** What of a behaviour can be set. */
export type BehaviourName = keyof typeof PARSERS;

const FIELDS = {
  balance: 'balance',
  drain: 'drain',
  latency: 'latencyMs',
  fault: 'fault',
} as const;

export const BEHAVIOUR_NAMES = Object.keys(PARSERS) as readonly BehaviourName[];

/** The behaviour with one part set, or taken back by `none`. Throws a UsageError. */
export function withSetting(behaviour: Behaviour, name: BehaviourName, text: string): Behaviour {
  if (text !== 'none') return { ...behaviour, ...PARSERS[name](text) };
  const { [FIELDS[name]]: _, ...rest } = behaviour;
  return rest;
}

function readAmount(text: string): string {
  const amount = parseDecimal(text);
  if (amount !== undefined) return amount;
  throw new UsageError(`"${text}" is no amount: write digits, as in 120 or 7.25`);
}

function readDrain(text: string): Drain {
  const [amount = '', every, more] = text.split('/');
  if (every === undefined || more !== undefined || amount.startsWith('-'))
    throw new UsageError(
      `"${text}" is no drain: write an amount and its period, as in 5/1s or 0.25/1h`,
    );
  return { amount: readAmount(amount), everyMs: parseDurationMs(every) };
}
