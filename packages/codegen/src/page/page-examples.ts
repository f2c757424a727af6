import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { toJsonSchema } from '../openapi/json-schema.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow } from '../openapi/reference.ts';
import { isSuccess, listJsonBodies, type ResponseBody } from '../openapi/response.ts';
import { type FencedBlock, listFences } from './fences.ts';
import { isDocument } from './find-document.ts';

/** A JSON body that has a schema. */
type Body = ResponseBody & { readonly schema: Json };

/** Every JSON example on the page and in the document that the document's own schemas refuse, one line each. */
export function checkExamples(page: Uint8Array, document: Json, operation: Operation): string[] {
  const bodies = listJsonBodies(document, operation).filter(hasSchema);
  return [
    ...listFences(page).flatMap((block) =>
      /^json\b/i.test(block.info) && !isDocument(block.bytes)
        ? checkPageExample(block, document, bodies)
        : [],
    ),
    ...bodies.flatMap((body) => checkDocumentExamples(document, body, operation)),
  ];
}

/**
 * An example of the page may be of any reply: it must fit one, and if none, the success is what it is held against. It is
 * named by its line and not quoted: sites write the key of who is signed in into their pages.
 */
function checkPageExample(
  { bytes, line }: FencedBlock,
  document: Json,
  bodies: readonly Body[],
): string[] {
  const name = `the example on line ${line} of the page`;
  const value = parse(Buffer.from(bytes).toString('utf8'));
  if (value === undefined) return [`${name} is no JSON`];
  const faults = bodies.map((body) => ({ body, fault: findFault(document, body.schema, value) }));
  if (faults.length === 0 || faults.some(({ fault }) => fault === null)) return [];
  const { body, fault } =
    faults.find(({ body: { status } }) => isSuccess(status)) ?? faults[0] ?? {};
  return [`${name} does not fit the schema of ${body?.status}: ${fault}`];
}

function checkDocumentExamples(
  document: Json,
  { status, content, schema }: Body,
  { name }: Operation,
): string[] {
  const target = follow(document, schema);
  const named = Object.entries(follow(document, getMember(content, 'examples')) ?? {}).map(
    ([key, example]) => [key, getMember(follow(document, example), 'value')] as const,
  );
  const listed = getMember(target, 'examples');
  const all: readonly (readonly [string, Json | undefined])[] = [
    ['example', getMember(content, 'example')],
    ...named,
    ['the example of the schema', getMember(target, 'example')],
    ...(Array.isArray(listed)
      ? listed.map((value) => ['an example of the schema', value] as const)
      : []),
  ];
  return all.flatMap(([label, value]) => {
    const fault = value === undefined ? null : findFault(document, schema, value);
    return fault === null ? [] : [`${name} ${status}, ${label}, does not fit its schema: ${fault}`];
  });
}

const hasSchema = (body: ResponseBody): body is Body => body.schema !== undefined;

function findFault(document: Json, schema: Json, value: Json): string | null {
  const validate = compile(toJsonSchema(document, schema));
  if (!validate) return 'cannot be held against it, since the schema itself is none';
  if (validate(value)) return null;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || 'the body'} ${error?.message ?? 'is wrong'}`;
}

/** Undefined for what no JSON Schema has: another name of a type, a pattern of another language. */
function compile(schema: JsonObject): ValidateFunction | undefined {
  try {
    return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  } catch {
    return undefined;
  }
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
