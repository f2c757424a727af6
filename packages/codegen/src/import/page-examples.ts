import { Ajv2020 } from 'ajv/dist/2020.js';
import { isJson, isSuccess, listMediaTypes, listResponses, type Operation } from '../classify/operations.ts';
import { getIn, getMember, isJsonObject, type Json } from '../json/json.ts';
import { follow } from '../resolve/reference.ts';
import { listFences } from './fences.ts';
import { isDocument } from './find-document.ts';
import { toJsonSchema } from './json-schema.ts';

interface Body {
  readonly status: string;
  readonly content: Json;
  readonly schema: Json;
}

/** Every JSON example on the page and in the document that the document's own schemas refuse, one line each. */
export function checkExamples(page: Uint8Array, document: Json, operation: Operation): string[] {
  const bodies = listBodies(document, operation);
  return [
    ...listFences(page).flatMap((block) =>
      /^json\b/i.test(block.info) && !isDocument(block.bytes) ? checkPageExample(block.bytes, document, bodies) : [],
    ),
    ...bodies.flatMap((body) => checkDocumentExamples(document, body, operation)),
  ];
}

/** An example of the page may be of any reply: it must fit one, and if none, the success is what it is held against. */
function checkPageExample(bytes: Uint8Array, document: Json, bodies: readonly Body[]): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const value = parse(text);
  if (value === undefined) return [`an example on the page is no JSON: ${shorten(text)}`];
  const faults = bodies.map((body) => ({ body, fault: findFault(document, body.schema, value) }));
  if (faults.length === 0 || faults.some(({ fault }) => fault === null)) return [];
  const { body, fault } = faults.find(({ body: { status } }) => isSuccess(status)) ?? faults[0] ?? {};
  return [`an example on the page does not fit the schema of ${body?.status}: ${fault}: ${shorten(text)}`];
}

function checkDocumentExamples(document: Json, { status, content, schema }: Body, { name }: Operation): string[] {
  const target = follow(document, schema);
  const named = Object.entries(follow(document, getMember(content, 'examples')) ?? {}).map(
    ([key, example]) => [key, getMember(follow(document, example), 'value')] as const,
  );
  const listed = getMember(target, 'examples');
  const all: readonly (readonly [string, Json | undefined])[] = [
    ['example', getMember(content, 'example')],
    ...named,
    ['the example of the schema', getMember(target, 'example')],
    ...(Array.isArray(listed) ? listed.map((value) => ['an example of the schema', value] as const) : []),
  ];
  return all.flatMap(([label, value]) => {
    const fault = value === undefined ? null : findFault(document, schema, value);
    return fault === null ? [] : [`${name} ${status}, ${label}, does not fit its schema: ${fault}`];
  });
}

function listBodies(document: Json, operation: Operation): Body[] {
  return [...listResponses(document, operation)].flatMap(([status, response]) =>
    [...listMediaTypes(document, response)].flatMap(([key, type]) => {
      const content = follow(document, getIn(response, 'content', type)) ?? null;
      const schema = getMember(content ?? undefined, 'schema');
      return isJson(key) && schema !== undefined ? [{ status, content, schema }] : [];
    }),
  );
}

function findFault(document: Json, schema: Json, value: Json): string | null {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(toJsonSchema(document, schema));
  if (validate(value)) return null;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || 'the body'} ${error?.message ?? 'is wrong'}`;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const shorten = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** The body of the first success that has one. */
export function findSuccessSchema(document: Json, operation: Operation): Json | undefined {
  return listBodies(document, operation).find(({ status, schema }) => isSuccess(status) && isJsonObject(schema))
    ?.schema;
}
