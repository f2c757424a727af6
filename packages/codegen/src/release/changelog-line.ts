import type { Change } from '../compare/change.ts';
import { isMeaningChange } from '../compare/meaning/compare-meanings.ts';
import type { Json } from '../json/json.ts';
import { parsePointer, resolvePointer } from '../json/pointer.ts';

/** What a change is described from. */
export interface ChangedDocuments {
  readonly before: Json;
  readonly after: Json;
  /** By field of the response, as `data.balance`: what of a balance is read from it. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Prose of the vendor, which no program reads. */
const PROSE = /^(description|summary|title|examples?|externalDocs|termsOfService|contact|tags)$/;
const BELOW_SCHEMA = /^(properties|items|allOf|anyOf|oneOf|\d+)$/;

/** `a.b` of `properties a properties b type`; empty where the place is in no field. */
function fieldOf(names: readonly string[]): string {
  return names
    .filter((_, index) => names[index - 1] === 'properties' && names[index - 2] !== 'properties')
    .join('.');
}

/** A value of a document, where it is a word or a number and not the vendor's prose. */
function show(value: Json | undefined): string | undefined {
  if (Array.isArray(value))
    return value.map(show).every(Boolean) ? value.map(show).join(' or ') : undefined;
  const isShort = typeof value === 'number' || typeof value === 'boolean' || value === null;
  return isShort || /^[\w.-]{1,40}$/.test(String(value)) ? String(value) : undefined;
}

/** The field, after what of a balance is read from it. */
function nameField(field: string, { fields }: ChangedDocuments): string {
  const member = fields.get(field);
  return `${member === undefined ? '' : `\`${member}\` of the balance: `}the response field \`${field}\``;
}

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^was an integer and may have a fraction$/, 'changed from integer to number'],
  [/^was (.*) and is (.*)$/s, 'changed from $1 to $2'],
  [/^is an integer now, without a fraction$/, 'changed from number to integer'],
  [/^is not answered any more$/, 'is no longer in the response'],
  [/^is answered as well$/, 'is now in the response'],
  [/^is gone$/, 'was removed'],
  [/^is new and must be given$/, 'was added, and must be given'],
  [/^is new$/, 'was added'],
  [/^may be null$/, 'may now be null'],
  [/^is never null$/, 'is no longer null'],
  [/^may be (absent|left out)$/, 'may now be $1'],
  [/^is always there$/, 'is now always there'],
  [/^must be given$/, 'must now be given'],
];

function rephrase(what: string): string {
  const [pattern, phrase] = PHRASES.find(([known]) => known.test(what)) ?? [];
  return pattern && phrase ? what.replace(pattern, phrase) : what;
}

/** A change that only the documents show: no type and no rule is different. */
function describeUntyped(change: Change, documents: ChangedDocuments): string {
  const names = parsePointer(change.pointer);
  const keyword = names.at(-1) ?? '';
  const field = fieldOf(names.slice(0, -1));
  const isField = names.at(-2) === 'properties';
  const kind = change.rule.replace('document-', '');
  if (isField) return `${nameField(fieldOf(names), documents)} was ${kind}`;
  const place = field
    ? nameField(field, documents)
    : BELOW_SCHEMA.test(keyword)
      ? 'part of a schema'
      : 'the document';
  const [before, after] = [documents.before, documents.after].map((document) =>
    show(resolvePointer(document, change.pointer)),
  );
  if (kind !== 'changed' || before === undefined || after === undefined)
    return `${place}: \`${keyword}\` was ${kind}`;
  return keyword === 'type'
    ? `${place} changed from ${before} to ${after}`
    : `${place}: \`${keyword}\` changed from ${before} to ${after}`;
}

/** Whether a change is in the vendor's prose alone. */
export const isProse = ({ rule, pointer }: Change): boolean =>
  rule.startsWith('document-') &&
  parsePointer(pointer).some(
    (name, index, names) => PROSE.test(name) && names[index - 1] !== 'properties',
  );

/** Whether a change is one of what the package itself says and exports, in words that need no others. */
export const isOwnChange = (change: Change): boolean =>
  isMeaningChange(change) || change.rule.startsWith('export-');

/** Whether only maintainers see a change. */
export const isNote = ({ rule }: Change): boolean => rule === 'meaning-note';

/** A change in a sentence for those who read a changelog on npm: what changed, from what, to what. */
export function changelogLine(change: Change, documents: ChangedDocuments): string {
  if (isOwnChange(change)) return change.message;
  if (change.rule.startsWith('document-'))
    return (
      describeUntyped(change, documents) + (change.look ? ` (look at this: ${change.look})` : '')
    );
  if (change.rule === 'untyped-construct') return 'a part of the document that has no type changed';
  const [, operation, status, rest = ''] =
    /^(\S+ \S+?)(?: (\d\w\w|default))?: (.*)$/s.exec(change.message) ?? [];
  if (operation === undefined) return change.message;
  const [, field, what = ''] = /^(\S+) (.*)$/s.exec(rest) ?? [];
  const isField = parsePointer(change.pointer).includes('properties') && status !== undefined;
  if (!isField || field === undefined) {
    const [, name, said] = /^(\w+ parameter) (\S+ .*)$/s.exec(rest) ?? [];
    const [, parameter, about = ''] = /^(\S+) (.*)$/s.exec(said ?? '') ?? [];
    return parameter === undefined
      ? `${operation}${status ? `, status ${status}` : ''}: ${rest}`
      : `${operation}: the ${name} \`${parameter}\` ${rephrase(about)}`;
  }
  const named = /^2/.test(status)
    ? nameField(field, documents)
    : `the field \`${field}\` of the response ${status}`;
  return `${named} ${rephrase(what)} (${operation})`;
}
