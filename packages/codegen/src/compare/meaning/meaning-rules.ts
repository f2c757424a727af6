import { getMember, isJsonObject, type Json } from '../../json/json.ts';
import type { amountProperties } from '../../spec/vocabulary/amount.ts';
import type {
  balanceProperties,
  otherProperties,
  sideProperties,
} from '../../spec/vocabulary/balance.ts';
import type { errorProperties, errorRule } from '../../spec/vocabulary/errors.ts';
import type { keyProperties } from '../../spec/vocabulary/key.ts';
import type { meaningSchema } from '../../spec/vocabulary/meaning.ts';
import { PARAMETERS, REGIONS } from './account-rules.ts';
import { choiceRule } from './choice-rule.ts';
import { keyedRule } from './keyed-rule.ts';
import {
  breaking,
  byName,
  forPeople,
  learned,
  type MemberRule,
  membersOf,
  note,
  offered,
  type RulesOf,
} from './member-rule.ts';
import { pointerRule, setRule } from './set-rules.ts';
import { showLimits, showMark, showPointers, showScale, showValue } from './show-value.ts';
import { unitRule } from './unit-rule.ts';
import { variablesRule } from './variables-rule.ts';

type Meanings = typeof meaningSchema.properties;

/** More is known than before, or something else is said. */
const scopeRule: MemberRule = {
  compare: (before, after) =>
    (before === 'unknown' ? learned : breaking)('the scope of the balance').compare(before, after),
};

/** Whatever takes part in an amount. */
const amountRules = (of: string): RulesOf<typeof amountProperties> => ({
  remaining: pointerRule(`the response field that ${of} is read from`, { added: 'major' }),
  minus: pointerRule(`the response field that is subtracted from ${of}`, { added: 'major' }),
  plus: pointerRule(`the response field that is added to ${of}`, { added: 'major' }),
  sign: breaking(`the sign of ${of}`, { absent: 'as the vendor gives it' }),
  unlimited: breaking(`the mark that ${of} is unlimited`, { show: showMark }),
  none: breaking(`the mark that there is no such amount as ${of}`, { show: showMark }),
  unit: unitRule(`the unit of ${of}`),
  scale: breaking(`the scale of ${of}`, { absent: 0, show: showScale }),
  divisor: breaking(`the divisor of ${of}`, { absent: 1 }),
  total: pointerRule(`the response field that the total of ${of} is read from`, { added: 'minor' }),
  used: pointerRule(`the response field that the use of ${of} is read from`, { added: 'minor' }),
  resetsAt: pointerRule(`the response field that the reset of ${of} is read from`, {
    added: 'minor',
  }),
});

/** A further amount, by its id. */
const otherRules = (of: string): RulesOf<typeof otherProperties> => ({
  ...amountRules(of),
  id: breaking(`the id of ${of}`),
  relation: breaking(`the relation of ${of} to the balance`),
  each: pointerRule(`the list that ${of} is read from`, { added: 'major' }),
  optional: breaking(`whether ${of} may be missing`, { absent: false }),
  startsAt: pointerRule(`the response field that the start of ${of} is read from`, {
    added: 'minor',
  }),
  expiresAt: pointerRule(`the response field that the expiry of ${of} is read from`, {
    added: 'minor',
  }),
});
const nameOther = (item: Json): string =>
  `the further amount ${showValue(getMember(item, 'id') ?? '')}`;

/** What comes beside an amount. */
const SIDE: RulesOf<typeof sideProperties> = {
  asOf: pointerRule("the response field of the vendor's own clock", { added: 'minor' }),
  spendable: pointerRule("the response field of the vendor's own verdict", { added: 'minor' }),
  relation: breaking('the relation of the balance to the money', { absent: 'owned' }),
  others: keyedRule({ keys: ['id'], nameOf: nameOther, members: otherRules }),
  lastTopUpAt: pointerRule('the response field that the last top-up is read from', {
    added: 'minor',
  }),
  scope: scopeRule,
  pool: pointerRule('the response field that identifies the money', { added: 'minor' }),
};

const BALANCE: RulesOf<typeof balanceProperties> = {
  ...amountRules('the balance'),
  ...SIDE,
  from: choiceRule('the item of a list that the balance is read from'),
};

const ERROR_RULE = (name: string): RulesOf<typeof errorRule.properties> => ({
  code: breaking(`the code of ${name}`),
  text: breaking(`the text of ${name}`),
  status: breaking(`the status of ${name}`),
  alsoOn: setRule(`the set of further statuses of ${name}`),
  kind: breaking(`the kind of ${name}`),
  reason: offered(`the reason of ${name}`),
  evidence: note(`the evidence for ${name}`),
});

/** An error as the vendor names it. */
function nameError(rule: Json): string {
  const { code, text, status } = isJsonObject(rule) ? rule : {};
  const said = [code ?? status, text].filter((part) => part !== undefined).map(showValue);
  return `the vendor's error ${said.join(' with the text ')}`;
}

/** Two rules that may hold for one error: the first decides. */
function mayMeet(one: Json, other: Json): boolean {
  const [a, b] = [one, other].map((rule) => (isJsonObject(rule) ? rule['code'] : undefined));
  return a === undefined || b === undefined || a === b;
}

const ERRORS: RulesOf<typeof errorProperties> = {
  codeAt: pointerRule("the response field of the vendor's error codes", {
    added: 'minor',
    isOrdered: true,
  }),
  retryAfterSecondsAt: offered('the response field that says how long to wait', {
    show: showPointers,
  }),
  rules: keyedRule({
    keys: ['code', 'text', 'status'],
    nameOf: nameError,
    members: ERROR_RULE,
    isOrdered: mayMeet,
  }),
};

const KEY: RulesOf<typeof keyProperties> = {
  variables: variablesRule('the key'),
  prefix: forPeople('what keys usually begin with'),
  scheme: breaking('the word before the key', { absent: "that of the vendor's document" }),
  basic: breaking('the half of HTTP Basic that is the key'),
  sharedWith: note('the providers that share the key'),
  examples: note('the examples of a missing and a wrong key'),
};

const LINKS: RulesOf<Meanings['links']['properties']> = {
  docs: forPeople('the link to the documentation'),
  keys: forPeople('the link to where keys are made'),
  topUp: forPeople('the link to where credit is bought'),
};

const REQUEST: RulesOf<Meanings['request']['properties']> = {
  headers: byName((name) => breaking(`the fixed header ${showValue(name)}`)),
  query: byName((name) => breaking(`the fixed query parameter ${showValue(name)}`)),
};

/**
 * What a difference of each property of the vocabulary does to the users of a released provider.
 * `breaking` is the choice for whatever takes part in the number, `offered` for what comes beside
 * it, `forPeople` for what nobody computes with.
 */
export const MEANING_RULES: RulesOf<Meanings> = {
  version: note('the version of the vocabulary'),
  name: forPeople('the name of the vendor'),
  exportName: breaking('the name in the exports (`create…`, `…Options`, `…Client`)'),
  operation: breaking('the operation that is called'),
  balance: membersOf(BALANCE),
  request: membersOf(REQUEST),
  parameters: PARAMETERS,
  regions: REGIONS,
  minIntervalMs: forPeople('the time that the vendor asks for between two calls'),
  sentinel: breaking('the value that only a success carries', { show: showMark }),
  errors: membersOf(ERRORS),
  key: membersOf(KEY),
  links: membersOf(LINKS),
  group: forPeople('what people use the vendor for'),
  example: note('whether it stands in the examples of the help'),
  free: forPeople('whether reading the balance costs nothing'),
  rateLimits: forPeople('the list of the limits that the vendor states', { show: showLimits }),
};
