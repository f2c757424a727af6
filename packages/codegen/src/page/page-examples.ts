import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { toJsonSchema } from '../openapi/json-schema.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow } from '../openapi/reference.ts';
import { isSuccess, listJsonBodies, type ResponseBody } from '../openapi/response.ts';
import { type FencedBlock, listFences } from './fences.ts';
import { isDocument } from './find-documents.ts';
import { parseJson } from './parse-json.ts';

/** A JSON body that has a schema. */
type Body = ResponseBody & { readonly schema: Json };

const hasSchema = (body: ResponseBody): body is Body => body.schema !== undefined;

/** Every JSON example of a page that no schema of the document accepts, one line each. */
export function checkPageExamples(page: string, document: Json, operation: Operation): string[] {
  const bodies = listJsonBodies(document, operation).filter(hasSchema);
  return listFences(page)
    .filter(({ info, text }) => /^json\b/i.test(info) && !isDocument(text))
    .flatMap((block) => checkPageExample(block, document, bodies));
}

/** Every example in the document that its own schema does not accept, one line each. */
export const checkDocumentExamples = (document: Json, operation: Operation): string[] =>
  listJsonBodies(document, operation)
    .filter(hasSchema)
    .flatMap((body) => checkBodyExamples(document, body, operation));

/**
 * An example of a page may be of any response: it must fit one, and if it fits none, the success is
 * what it is compared with. It is named by its line and not quoted: sites write the key of the
 * signed-in user into their pages.
 */
function checkPageExample(
  { text, line }: FencedBlock,
  document: Json,
  bodies: readonly Body[],
): string[] {
  const name = `the example on line ${line} of the page`;
  const value = parseJson(text);
  if (value === undefined) return [`${name} is not JSON`];
  const faults = bodies.map((body) => ({ body, fault: findFault(document, body.schema, value) }));
  if (faults.length === 0 || faults.some(({ fault }) => fault === null)) return [];
  const { body, fault } =
    faults.find(({ body: { status } }) => isSuccess(status)) ?? faults[0] ?? {};
  return [`${name} does not fit the schema of ${body?.status}: ${fault}`];
}

function checkBodyExamples(
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

function findFault(document: Json, schema: Json, value: Json): string | null {
  const validate = compile(toJsonSchema(document, schema));
  if (!validate) return 'it cannot be checked, since the schema itself is not valid';
  if (validate(value)) return null;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || 'the body'} ${error?.message ?? 'is wrong'}`;
}

/** Undefined for a schema that is not valid: an unknown type, a pattern in another syntax. */
function compile(schema: JsonObject): ValidateFunction | undefined {
  try {
    return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  } catch {
    return undefined;
  }
}
