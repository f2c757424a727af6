import type { ProviderDefinition } from '@fuelgauge/core';
import { takeReading } from '@fuelgauge/core/internal';
import { getMember, type Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow, followMembers } from '../openapi/reference.ts';
import { isSuccess, listJsonBodies } from '../openapi/response.ts';

interface Example {
  readonly name: string;
  readonly status: number;
  readonly body: Json;
}

/** The first fixtures of a provider: every example in its document with the reading that it gives. */
export async function draftFixtures(
  definition: ProviderDefinition,
  document: Json,
  operation: Operation,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { name, status, body } of listExamples(document, operation)) {
    const text = JSON.stringify(body);
    const fixture = {
      title: `drafted: ${name}`,
      origin: 'spec',
      evidence: `the example of the ${status} response`,
      request: operation.name,
      response: { status, headers: { 'content-type': 'application/json' }, body: text },
      want: await readWant(definition, status, text),
    };
    files.set(`fixtures/${name}.json`, `${JSON.stringify(fixture, null, 2)}\n`);
  }
  return files;
}

/** The reading that a definition gives of a response, as fixtures write it. */
export async function readWant(
  definition: ProviderDefinition,
  status: number,
  body: string,
): Promise<object> {
  const respond = async () =>
    new Response(body, { status, headers: { 'content-type': 'application/json' } });
  const reading = await takeReading(definition, {
    apiKey: 'fixture-key',
    fetch: respond,
    maxRetries: 0,
    env: {},
  });
  if (reading.status === 'ok') {
    return {
      status: 'ok',
      balance: reading.balance,
      warnings: reading.warnings.map(({ code }) => code),
    };
  }
  const { kind, reason, status: received } = reading.error;
  return { status: 'error', error: { kind, reason, status: received } };
}

function listExamples(document: Json, operation: Operation): Example[] {
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
  return [...new Map(examples.map((example) => [example.name, example])).values()];
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
