import { isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { describeFacts } from './describe-facts.ts';
import type { PageField } from './page-field.ts';

/** A schema of what a page shows, and where on the page each part stands. */
export interface InferredSchema {
  readonly schema: JsonObject;
  /** Lines of the page by JSON Pointer into the value. */
  readonly lines: ReadonlyMap<string, number>;
  /** Where example and description contradict themselves. */
  readonly notes: readonly string[];
}

/** The schema of an example; what the page says of a member decides what an example cannot show. */
export function inferSchema(
  body: Json,
  fields: readonly PageField[],
  comments: ReadonlyMap<string, string> = new Map(),
): InferredSchema {
  const lines = new Map<string, number>();
  const notes: string[] = [];
  const infer = (value: Json, names: readonly string[]): JsonObject => {
    const name = names.at(-1) ?? '';
    const field = names.length === 0 || name === '0' ? undefined : findField(fields, names);
    if (field) lines.set(writePointer(names), field.line);
    const description = describeFacts(`${field?.words ?? ''} ${comments.get(name) ?? ''}`);
    const said = field?.types.filter((type) => type !== 'null') ?? [];
    const own = typeOf(value, said);
    if (field && own !== undefined && said.length > 0 && !said.some((type) => isKindOf(own, type)))
      notes.push(
        `line ${field.line} of the page says that ${field.name} is ${said.join(' or ')}, the example has ${own}: the example counts`,
      );
    const mayBeNull = value === null || field?.types.includes('null');
    const type = own ?? said[0];
    return {
      ...(type !== undefined && { type: mayBeNull ? [type, 'null'] : type }),
      ...(isJsonObject(value) && inferMembers(value, names)),
      ...(Array.isArray(value) &&
        value.length > 0 && { items: infer(joinItems(value), [...names, '0']) }),
      ...(description !== '' && !isJsonObject(value) && !Array.isArray(value) && { description }),
      ...(/\bdeprecated\b/i.test(field?.words ?? '') && { deprecated: true }),
    };
  };
  const inferMembers = (value: JsonObject, names: readonly string[]): JsonObject => {
    const members = Object.entries(value);
    const required = members
      .filter(([name]) => findField(fields, [...names, name])?.isRequired === true)
      .map(([name]) => name);
    return {
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(
        members.map(([name, member]) => [name, infer(member, [...names, name])]),
      ),
    };
  };
  return { schema: infer(body, []), lines, notes };
}

/** Items of one list may have members that others lack. */
const joinItems = (items: readonly Json[]): Json =>
  items.every(isJsonObject) ? Object.assign({}, ...[...items].reverse()) : (items[0] ?? null);

/** A whole number in an example does not promise that all are whole; the page may. */
function typeOf(value: Json, said: readonly string[]): string | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number')
    return said[0] === 'integer' && Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

const isKindOf = (own: string, said: string): boolean =>
  own === said ||
  (own === 'number' && said === 'integer') ||
  (own === 'integer' && said === 'number');

/** The field that the page names with most of the names around it. */
function findField(fields: readonly PageField[], names: readonly string[]): PageField | undefined {
  const wanted = names.filter((name) => name !== '0').join('.');
  const candidates = fields.filter((field) => field.in === 'body');
  const nameOf = ({ name }: PageField): string => name.replaceAll(/\[\w*\]/g, '');
  return (
    candidates.find((field) => nameOf(field) === wanted) ??
    candidates.find(
      (field) => nameOf(field).includes('.') && wanted.endsWith(`.${nameOf(field)}`),
    ) ??
    candidates.find((field) => nameOf(field) === names.at(-1) && field.words !== '') ??
    candidates.find((field) => nameOf(field) === names.at(-1))
  );
}
