import fc from 'fast-check';
import type { Json, JsonObject } from '../json/json.ts';

/** A schema as the property tests build and mutate it. */
export interface Shape {
  kind: 'number' | 'string' | 'boolean' | 'values' | 'list' | 'object';
  isNull: boolean;
  isWrapped: boolean;
  description: string;
  values: string[];
  item: Shape | null;
  members: { name: string; isRequired: boolean; shape: Shape }[];
}

const NAMES = ['alpha', 'beta', 'gamma', 'delta'];
const plain = (kind: Shape['kind']): Shape => ({
  kind,
  isNull: false,
  isWrapped: false,
  description: '',
  values: ['live', 'held'],
  item: null,
  members: [],
});

const leaf = fc.constantFrom<Shape['kind']>('number', 'string', 'boolean', 'values').map(plain);
const objectOf = (inner: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
  fc
    .array(fc.record({ isRequired: fc.boolean(), isNull: fc.boolean(), shape: inner }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((members) => ({
      ...plain('object'),
      members: members.map(({ isRequired, isNull, shape }, index) => ({
        name: NAMES[index] ?? 'epsilon',
        isRequired,
        shape: { ...shape, isNull },
      })),
    }));
const listOf = (inner: fc.Arbitrary<Shape>): fc.Arbitrary<Shape> =>
  inner.map((item) => ({ ...plain('list'), item }));

/** Objects of up to three levels. */
export const anyShape: fc.Arbitrary<Shape> = objectOf(
  fc.oneof(leaf, listOf(objectOf(leaf)), objectOf(fc.oneof(leaf, objectOf(leaf)))),
);

/** What vendors do to a member. */
export const MUTATIONS = [
  'remove',
  'add',
  'optional',
  'required',
  'null',
  'no-null',
  'type',
  'value',
  'wrap',
  'describe',
] as const;
export interface Mutation {
  readonly what: (typeof MUTATIONS)[number];
  readonly at: number;
}
export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  what: fc.constantFrom(...MUTATIONS),
  at: fc.nat(30),
});

/** Mutates a copy, at one of its members. */
export function mutate(shape: Shape, { what, at }: Mutation): Shape {
  const copy = structuredClone(shape);
  const objects = listObjects(copy);
  const places = objects.flatMap((owner) => owner.members.map((member) => ({ owner, member })));
  const { owner, member } = places[at % places.length] ?? { owner: copy, member: undefined };
  if (!member) return copy;
  const target = member.shape;
  if (what === 'remove' && owner.members.length > 1)
    owner.members = owner.members.filter((other) => other !== member);
  if (what === 'add')
    owner.members.push({
      name: `extra${owner.members.length}`,
      isRequired: at % 2 === 0,
      shape: plain('number'),
    });
  if (what === 'optional') member.isRequired = false;
  if (what === 'required') member.isRequired = true;
  if (what === 'null') target.isNull = true;
  if (what === 'no-null') target.isNull = false;
  if (what === 'type')
    Object.assign(target, { kind: target.kind === 'number' ? 'string' : 'number' });
  if (what === 'value' && target.kind === 'values') target.values.push('gone');
  if (what === 'wrap') target.isWrapped = true;
  if (what === 'describe') target.description = 'Other words.';
  return copy;
}

function listObjects(shape: Shape): Shape[] {
  if (shape.kind === 'list') return shape.item ? listObjects(shape.item) : [];
  return shape.kind === 'object'
    ? [shape, ...shape.members.flatMap((member) => listObjects(member.shape))]
    : [];
}

/** As OpenAPI 3.1 writes it. */
export function toSchema(shape: Shape): Json {
  const { kind, isNull, isWrapped, description, values, item, members } = shape;
  const base: JsonObject = description === '' ? {} : { description };
  if (kind === 'values') base['enum'] = [...values, ...(isNull ? [null] : [])];
  else {
    const type = kind === 'list' ? 'array' : kind;
    base['type'] = isNull ? [type, 'null'] : type;
  }
  if (item) base['items'] = toSchema(item);
  if (kind === 'object') {
    base['properties'] = Object.fromEntries(
      members.map((member) => [member.name, toSchema(member.shape)]),
    );
    base['required'] = members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  }
  return isWrapped ? { allOf: [base] } : base;
}

const TYPES = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  values: 'string',
  list: 'unknown[]',
  object: 'object',
};

/**
 * Statements of a program that reads everything there is, in the types it has; what may be absent
 * is asked for first.
 */
export function readAll(shape: Shape, expression = 'body', depth = 0): string[] {
  return shape.members.flatMap(({ name, isRequired, shape: member }) => {
    const variable = `value${depth}`;
    const type = [
      TYPES[member.kind],
      ...(isRequired ? [] : ['undefined']),
      ...(member.isNull ? ['null'] : []),
    ].join(' | ');
    const inner = member.kind === 'list' ? member.item : member.kind === 'object' ? member : null;
    const below = inner
      ? readAll(inner, member.kind === 'list' ? `${variable}[0]!` : variable, depth + 1)
      : [];
    const isSure = isRequired && !member.isNull;
    const read = `const ${variable} = ${expression}.${name}; const typed${depth}: ${type} = ${variable};`;
    return [`{ ${read} ${isSure ? '' : `if (${variable} != null) `}{ ${below.join(' ')} } }`];
  });
}
