import { getIn, getMember, type Json } from '../json/json.ts';
import { listFields } from './list-fields.ts';
import type { Operation } from './operation.ts';
import { listParameters } from './parameter.ts';
import { findSuccessSchema } from './response.ts';

/** One sign that an operation returns what is left to spend, or that it does not. */
export interface Sign {
  readonly kind: 'name' | 'response' | 'description' | 'obstacle';
  readonly points: number;
  /** The words that speak for it, or against it. */
  readonly because: string;
}

interface Words {
  readonly points: number;
  readonly pattern: RegExp;
}

/** Words in path, id and title. Of those of one kind the strongest counts, of the others each. */
const NAMES: readonly Words[] = [
  { points: 6, pattern: /\bbalances?\b/ },
  { points: 5, pattern: /\bcredits?\b/ },
  { points: 5, pattern: /\b(wallet|quotas?|remaining|funds)\b/ },
  { points: 3, pattern: /\b(subscription|billing|limits|usage)\b/ },
  { points: 2, pattern: /\b(accounts?|organi[sz]ations?|team|me|user|key|payment|self)\b/ },
];
const OTHER_THINGS: Words = {
  points: -5,
  pattern:
    /\b(history|transactions?|stat(istic)?s|invoices?|logs?|events?|analytics|breakdown|daily|monthly|hourly|time ?series|metrics|top ?ups?|purchases?|orders?|coupons?|plans|packs?|prices?|pricing|payments|methods?|models?|webhooks?|members?|estimates?|costs?|reports?|summary|download|export|rates?|activity|promo|grants?)\b/,
};
/** Names of numbers in the response. */
const FIELDS: readonly Words[] = [
  { points: 7, pattern: /\bbalances?\b|\b(remaining|available|left|unused)\b/ },
  { points: 5, pattern: /\b(credits?|funds|wallet|quota)\b/ },
  { points: 4, pattern: /\b(limits?|allowance)\b/ },
];
/** Numbers that are about something else, whatever else their name says. */
const OTHER_NUMBERS =
  /\b(page|offset|cost|price|due|owed|concurren(cy|t)|requests?|seconds|days|retention|rate|retries|size|fee)\b/;
/** What is gone, unless its limit is meant. */
const GONE = /\b(used|usage|spent|consumed)\b/;
const LIMIT = /\blimits?\b/;
/** Where one of these stands beside it, `limit` is that of a page. */
const PAGING = /^(offset|page|cursor|skip|per_?page|next_?page)$/i;
/** Members that name, date or count money and are none themselves. */
const NO_AMOUNT = /\b(id|ids|units?|currency|name|type|status|state|date|at|url|message)$/;
const SAID = /\b(balances?|prepaid|remaining|left to spend|(?:remaining|available) credits?)\b/i;

/** Everything in a document that speaks for an operation or against it. */
export function findSigns(document: Json, operation: Operation): Sign[] {
  const { path, operation: node } = operation;
  const fixed = path.replaceAll(/\{[^{}]*\}/g, ' ');
  const name = splitWords([fixed, text(node, 'operationId'), text(node, 'summary')].join(' '));
  return [
    ...strongest('name', NAMES, [name], ''),
    ...strongest('name', [OTHER_THINGS], [name], ''),
    ...findFieldSigns(document, operation),
    ...(SAID.test(text(node, 'description'))
      ? [{ kind: 'description' as const, points: 2, because: 'its description' }]
      : []),
    ...findObstacles(document, operation),
  ];
}

/** What keeps an operation from being called with nothing but the key. */
export function findObstacles(document: Json, operation: Operation): Sign[] {
  const required = listParameters(document, operation).filter(
    (parameter) =>
      parameter.isRequired &&
      parameter.in === 'query' &&
      !/key|token/i.test(parameter.name) &&
      getIn(parameter.node, 'schema', 'enum') === undefined,
  );
  return [
    ...[...operation.path.matchAll(/\{[^{}]*\}/g)].map(([because]) => obstacle(-4, because)),
    ...required.map(({ name }) => obstacle(-4, `needs ${name}`)),
    ...(getMember(operation.operation, 'deprecated') === true ? [obstacle(-4, 'deprecated')] : []),
  ];
}

const obstacle = (points: number, because: string): Sign => ({ kind: 'obstacle', points, because });

/** Only numbers and amounts as text, and those outside of lists first. */
function findFieldSigns(document: Json, operation: Operation): Sign[] {
  const schema = findSuccessSchema(document, operation);
  if (schema === undefined)
    return [{ kind: 'response', points: -4, because: 'no schema of a success' }];
  const all = listFields(document, schema);
  const isPaged = all.some(({ name }) => PAGING.test(name));
  const fields = all.filter(
    ({ type, name }) => type !== 'boolean' && !(isPaged && name.toLowerCase() === 'limit'),
  );
  const namesOf = (isInList: boolean): string[] =>
    fields
      .filter((field) => field.isInList === isInList)
      .map(({ pointer }) => splitWords(pointer))
      .filter((name) => !isOther(name));
  const [outside, inside] = [
    strongest('response', FIELDS, namesOf(false), 'in its response'),
    strongest('response', FIELDS, namesOf(true), 'in a list of its response'),
  ];
  return outside.length > 0
    ? outside
    : inside.map((sign) => ({ ...sign, points: sign.points - 3 }));
}

const isOther = (name: string): boolean =>
  OTHER_NUMBERS.test(name) || NO_AMOUNT.test(name) || (GONE.test(name) && !LIMIT.test(name));

/** The first kind of words that is there. */
function strongest(
  kind: Sign['kind'],
  kinds: readonly Words[],
  names: readonly string[],
  where: string,
): Sign[] {
  for (const { points, pattern } of kinds) {
    const found = names.flatMap((name) => pattern.exec(name)?.[0] ?? []).at(0);
    if (found !== undefined) return [{ kind, points, because: `${found} ${where}`.trim() }];
  }
  return [];
}

/** `/users/me/creditBalance_usd` is `users me credit balance usd`. */
const splitWords = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();

const text = (node: Json, field: string): string => String(getMember(node, field) ?? '');
