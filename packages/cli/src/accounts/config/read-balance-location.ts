import type {
  AmountLocation,
  BalanceLocation,
  CurrencyInReply,
  ItemChoice,
  OtherLocation,
  Unit,
} from '@fuelgauge/core';
import { divideDecimal } from '@fuelgauge/core/internal';
import type { ConfigNode } from './config-document.ts';
import {
  boolean,
  list,
  matching,
  object,
  oneOf,
  oneOrMore,
  pointer,
  type Reader,
  type ReadersOf,
  scalar,
  text,
  textMap,
  wholeNumber,
} from './read-value.ts';

/** A value that says something about an amount, and where it is. */
export const mark: Reader<{ readonly at: string; readonly equals: unknown }> = (node, name) =>
  object(node, name, { at: pointer, equals: scalar }, ['at', 'equals']);

const words: Reader<Record<string, Unit>> = (node, name) => textMap(node, name, () => undefined);

const unit: Reader<Unit | object> = (node, name) =>
  node.isObject()
    ? object(node, name, { at: pointer, words } satisfies ReadersOf<CurrencyInReply>, ['at'])
    : text(node, name);

/** A pointer, or `''` where the response itself is the list. */
const listPointer: Reader<string> = (node, name) =>
  node.text(name) === '' ? '' : pointer(node, name);

/** How an amount is read: the headline, or a further one. */
const AMOUNT = {
  remaining: oneOrMore(pointer),
  minus: oneOrMore(pointer),
  plus: oneOrMore(pointer),
  sign: oneOf('inverted'),
  unlimited: mark,
  none: mark,
  unit,
  scale: (value: ConfigNode, its: string) => wholeNumber(value, its, -18, 18),
  divisor: (value: ConfigNode, its: string) => {
    const given = wholeNumber(value, its, 1);
    return divideDecimal('1', given) === undefined
      ? value.refuse(`${its} must have no other prime factors than 2 and 5`)
      : given;
  },
  integer: boolean,
  amountsAsText: (value: ConfigNode, its: string) => {
    const given = scalar(value, its);
    return typeof given === 'boolean' || given === 'either'
      ? given
      : value.refuse(`${its} must be true, false or "either"`);
  },
  total: oneOrMore(pointer),
  used: oneOrMore(pointer),
  resetsAt: oneOrMore(pointer),
} as const satisfies ReadersOf<AmountLocation>;

const other: Reader<object> = (node, name) =>
  object(
    node,
    name,
    {
      id: matching(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and -'),
      relation: oneOf('separate', 'part', 'cap', 'line'),
      each: listPointer,
      ...AMOUNT,
      optional: boolean,
      startsAt: oneOrMore(pointer),
      expiresAt: oneOrMore(pointer),
    } satisfies ReadersOf<OtherLocation>,
    ['id', 'relation', 'remaining'],
  );

/** Where a response has the amounts. */
export const balance: Reader<object> = (node, name) =>
  object(
    node,
    name,
    {
      from: (value, its) =>
        object(
          value,
          its,
          {
            list: listPointer,
            by: pointer,
            first: (values: ConfigNode, the: string) => list(values, the, scalar),
            sum: boolean,
          } satisfies ReadersOf<ItemChoice>,
          ['list', 'by', 'first'],
        ),
      ...AMOUNT,
      lastTopUpAt: oneOrMore(pointer),
      asOf: oneOrMore(pointer),
      spendable: oneOrMore(pointer),
      scope: oneOf('key', 'user', 'workspace', 'organization', 'unknown'),
      pool: (value, its) =>
        value.isObject()
          ? object(value, its, { parameter: text }, ['parameter'])
          : oneOrMore(pointer)(value, its),
      relation: oneOf('cap', 'line'),
      others: (value, its) => list(value, its, other),
    } satisfies ReadersOf<BalanceLocation>,
    ['remaining', 'unit', 'scope'],
  );
