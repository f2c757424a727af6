import { parseDecimal } from '@fuelgauge/core/internal';
import type { Json } from '../json/json.ts';
import { resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import { type FoundRole, findRole } from './find-role.ts';
import { roleOfName, traits } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

/** A number of the response, with what its words say of it. */
export interface Candidate {
  readonly field: Field;
  readonly found: FoundRole;
  /** How much its words speak for what is left to spend; 0 where they do not. */
  readonly strength: number;
  /** As the first example that has it gives it. */
  readonly example: Json | undefined;
}

const NOT_A_NUMBER =
  /currency|\bunit$|\bname\b|\btype\b|\burl\b|label|\bnote\b|format|display|\btext\b|\bat\b|\bkey\b|\bcards?\b/;
const TEXT_FORMAT = /date|time|uuid|email|uri|ipv/;

/** The numbers of a response, and the texts that hold one. */
export function listCandidates(
  fields: readonly Field[],
  examples: readonly Json[],
): readonly Candidate[] {
  const once = [...new Map([...fields].reverse().map((field) => [field.pointer, field])).values()];
  return once.reverse().flatMap((field) => {
    if (field.type === 'boolean') return [];
    const values = examples.map((example) => resolvePointer(example, field.pointer));
    const example = values.find((value) => value !== undefined && value !== null);
    const found = findRole(field);
    if (field.type === 'string' && !isAmountText(field, found, example)) return [];
    const isAlways = values.length > 1 && values.every((value) => value !== undefined);
    return [{ field, found, example, strength: weigh(field, found) + (isAlways ? 4 : 0) }];
  });
}

function isAmountText({ name, format }: Field, { role }: FoundRole, example: Json | undefined) {
  if (example !== undefined && !isNumeric(example)) return false;
  if (TEXT_FORMAT.test(format) || NOT_A_NUMBER.test(spellOut(name))) return false;
  return ['left', 'balance', 'limit', 'spent', 'debt'].includes(role) || isNumeric(example);
}

export const isNumeric = (value: Json | undefined): boolean =>
  typeof value === 'number' || (typeof value === 'string' && parseDecimal(value) !== undefined);

const BASE: Partial<Record<FoundRole['role'], number>> = { left: 100, balance: 95, plain: 50 };
const SOURCE: Record<FoundRole['source'], number> = { name: 0, group: -6, description: -12 };

function weigh({ name, pointer, type, isDeprecated }: Field, { role, source }: FoundRole): number {
  const base = BASE[role];
  if (base === undefined) return 0;
  const own = spellOut(name);
  const around = spellOut(pointer.replaceAll('/', ' '));
  const points: readonly (readonly [boolean, number])[] = [
    [traits.sum.pattern.test(own) && role !== 'plain', 5],
    [traits.part.pattern.test(own), -6],
    [traits.calls.pattern.test(own), -56],
    [traits.key.pattern.test(around), -10],
    [traits.time.pattern.test(own) && role === 'left', -50],
    [traits.window.pattern.test(own), -12],
    [/\b(?:usd|dollars)\b/.test(own), 4],
    [/^amount$/.test(own), -2],
    [isDeprecated, -60],
    [type === 'string', -0.5],
  ];
  const sum = points.reduce((total, [holds, value]) => total + (holds ? value : 0), base);
  return Math.max(sum + SOURCE[source] - (pointer.split('/').length - 2) * 0.5, 1);
}

/** Whether a number is an amount that there is or was, and not a use or a debt. */
export const isAmount = (role: FoundRole['role']): boolean =>
  ['left', 'balance', 'plain', 'limit'].includes(role);

/** Whether a member is only a part of the money by its name. */
export const isPart = ({ name }: Pick<Field, 'name'>): boolean =>
  traits.part.pattern.test(spellOut(name));

/** Whether two members are of the same object. */
export const isSibling = (field: Field, other: Field): boolean =>
  parentOf(field) === parentOf(other);

/** Whether two members are of the same object and type. */
export const isBeside = (field: Field, other: Field): boolean =>
  isSibling(field, other) && field.type === other.type;

const parentOf = ({ pointer }: Field): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** What a number is of, without the words for how much there is: `credits` of `total_credits`. */
export function stemOf(name: string): string {
  let text = spellOut(name);
  for (const role of ['left', 'spent', 'balance', 'limit', 'count'] as const) {
    for (const { pattern } of roleOfName.filter((one) => one.role === role))
      text = withoutWords(text, pattern);
  }
  const words = text.replaceAll(TIMES, ' ').split(/\s+/);
  return words
    .map((word) => word.replace(/(?<=[a-z]{2})s$/, ''))
    .filter((word) => word !== '')
    .join(' ');
}

/** Without the words that a pattern finds anything in; it may find several at once. */
const withoutWords = (text: string, pattern: RegExp): string =>
  text
    .replaceAll(new RegExp(pattern, 'g'), '\0')
    .split(' ')
    .filter((word) => !word.includes('\0'))
    .join(' ');

const TIMES = /\b(?:current|monthly|month|this|period|billing|yearly|the|of|in|number|amount)\b/g;
