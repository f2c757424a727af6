import { closestMatch } from '@fuelgauge/balances/internal';
import type { ConfigNode } from './config-document.ts';

/** Reads one value. Throws a ConfigError that names the member and its place; the value is not quoted. */
export type Reader<Value> = (node: ConfigNode, name: string) => Value;

/** A reader for every member that a type has: one that is missing, or is no member, does not compile. */
export type ReadersOf<Of> = Readonly<Record<keyof Of, Reader<unknown>>>;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type ValuesOf<Given extends Readers, Needed extends keyof Given> = {
  readonly [Name in keyof Given]?: ReturnType<Given[Name]>;
} & { readonly [Name in Needed]: ReturnType<Given[Name]> };

/** Reads an object by its members, which are all known; `needed` ones may not be left out. */
export function object<const Given extends Readers, const Needed extends keyof Given & string>(
  node: ConfigNode,
  name: string,
  readers: Given,
  needed: readonly Needed[],
): ValuesOf<Given, Needed> {
  const known = new Map(Object.entries(readers));
  const values = new Map<string, unknown>();
  for (const [member, value] of node.members(name)) {
    const read = known.get(member);
    if (!read) return value.refuse(describeUnknown(member, name, [...known.keys()]));
    values.set(member, read(value, member));
  }
  const missing = needed.find((member) => !values.has(member));
  if (missing !== undefined) return node.refuse(`${name} needs "${missing}"`);
  return Object.fromEntries(values) as ValuesOf<Given, Needed>;
}

/** A name that is near no known one may be a key in the wrong place: it is not quoted. */
function describeUnknown(member: string, name: string, known: readonly string[]): string {
  const meant = closestMatch(member, known);
  return meant === undefined
    ? `unknown member of ${name}: known are ${known.join(', ')}`
    : `unknown member "${member}" of ${name}: did you mean ${meant}?`;
}

export const text: Reader<string> = (node, name) =>
  node.text(name) || node.refuse(`${name} must not be empty`);

export const scalar: Reader<string | number | boolean | null> = (node, name) => node.scalar(name);

export const boolean: Reader<boolean> = (node, name) => {
  const value = node.scalar(name);
  return typeof value === 'boolean' ? value : node.refuse(`${name} must be true or false`);
};

/** A number without a fraction, from `least` to `most`. */
export function wholeNumber(
  node: ConfigNode,
  name: string,
  least: number = Number.MIN_SAFE_INTEGER,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  const value = node.scalar(name);
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
    ? Number(value)
    : node.refuse(`${name} must be a whole number from ${least} to ${most}`);
}

/** A text of a certain form. */
export function matching(pattern: RegExp, form: string): Reader<string> {
  return (node, name) => {
    const value = node.text(name);
    return pattern.test(value) ? value : node.refuse(`${name} must be ${form}`);
  };
}

/** A JSON Pointer (RFC 6901) to a value of the response. */
export const pointer: Reader<string> = matching(
  /^(?:\/(?:[^~/]|~[01])*)+$/,
  'a JSON Pointer such as /data/credits',
);

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> {
  return (node, name) =>
    choices.find((choice) => choice === node.text(name)) ??
    node.refuse(`${name} must be ${choices.length === 1 ? '' : 'one of '}${choices.join(', ')}`);
}

/** A list that is not empty. */
export function list<Value>(
  node: ConfigNode,
  name: string,
  read: Reader<Value>,
): readonly [Value, ...Value[]] {
  const [first, ...rest] = node.items(name).map((item) => read(item, `each part of ${name}`));
  return first === undefined ? node.refuse(`${name} must not be empty`) : [first, ...rest];
}

/** One value, or a list of alternatives. */
export function oneOrMore<Value>(read: Reader<Value>): Reader<Value | readonly Value[]> {
  return (node, name) => (node.isList() ? list(node, name, read) : read(node, name));
}

/** An object of texts with free names. */
export function textMap(
  node: ConfigNode,
  name: string,
  check: (member: string, value: ConfigNode) => void,
): Record<string, string> {
  return Object.fromEntries(
    node.members(name).map(([member, value]) => {
      check(member, value);
      return [member, text(value, `each part of ${name}`)];
    }),
  );
}
