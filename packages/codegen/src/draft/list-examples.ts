import { getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow, followMembers } from '../openapi/reference.ts';
import { isSuccess, listJsonBodies } from '../openapi/response.ts';

/** A body that the document gives as an example of a response. */
export interface Example {
  /** The name of the fixture that is made of it. */
  readonly name: string;
  readonly status: number;
  readonly body: Json;
}

/**
 * Every example of a response, in the document's order. Two of one name are told apart: a success
 * keeps its name, and an error takes its status into it.
 */
export function listExamples(document: Json, operation: Operation): readonly Example[] {
  const examples = listJsonBodies(document, operation)
    .filter(({ status }) => /^\d{3}$/.test(status))
    .flatMap(({ status, content, schema }) => {
      const target = follow(document, schema);
      const named = [...followMembers(document, getMember(content, 'examples'), () => true)].map(
        ([name, example]) => [slug(name), getMember(example, 'value')] as const,
      );
      const label = isSuccess(status) ? 'balance' : `error-${status}`;
      const single =
        getMember(content, 'example') ??
        getMember(target, 'example') ??
        fromMembers(document, target);
      return [...named, [label, single] as const].flatMap(([name, body]) =>
        body === undefined ? [] : [{ name, status: Number(status), body }],
      );
    });
  const taken = new Set<string>();
  const inOrder = [...examples].sort((a, b) => Number(isError(a)) - Number(isError(b)));
  const named = new Map(inOrder.map((example) => [example, claimName(example, taken)]));
  return examples.map((example) => ({ ...example, name: named.get(example) ?? example.name }));
}

const isError = ({ status }: Example): boolean => !isSuccess(String(status));

function claimName(example: Example, taken: Set<string>): string {
  const wanted = [example.name, `${example.name}-${example.status}`];
  let name = wanted.find((one) => !taken.has(one));
  for (let count = 2; name === undefined; count++) {
    const next = `${example.name}-${example.status}-${count}`;
    if (!taken.has(next)) name = next;
  }
  taken.add(name);
  return name;
}

/** An object made of the examples of its members; undefined where a required one has no example. */
function fromMembers(
  document: Json,
  schema: Json | undefined,
  outer: readonly Json[] = [],
): Json | undefined {
  if (schema === undefined || outer.includes(schema)) return undefined; // a circular schema
  const required = [getMember(schema, 'required') ?? []].flat();
  const members = Object.entries(getMember(schema, 'properties') ?? {}).map(([name, node]) => {
    const member = follow(document, node);
    const listed = getMember(member, 'examples');
    const own = getMember(member, 'example') ?? (Array.isArray(listed) ? listed[0] : undefined);
    return [
      name,
      own ??
        (getMember(member, 'properties')
          ? fromMembers(document, member, [...outer, schema])
          : undefined),
    ] as const;
  });
  const isComplete =
    members.length > 0 &&
    members.every(([name, value]) => value !== undefined || !required.includes(name));
  const given = members.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return isComplete && given.length > 0 ? Object.fromEntries(given) : undefined;
}

const slug = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase() || 'example';
