import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { isJson, listMediaTypes } from './media-type.ts';
import type { Operation } from './operation.ts';
import { followMembers } from './reference.ts';

// Responses Object, Response Object, Header Object: https://spec.openapis.org/oas/v3.1.1.html#responses-object

/** The responses of an operation, by status; references are followed. */
export const listResponses = (
  document: Json,
  { operation }: Operation,
): ReadonlyMap<string, JsonObject> => followMembers(document, getMember(operation, 'responses'));

export const isSuccess = (status: string): boolean => /^2/.test(status);

/** A response header. */
export interface Header {
  /** As its document spells it. */
  readonly name: string;
  readonly isRequired: boolean;
  readonly node: JsonObject;
}

/** The headers of a response by their names in lower case; `content` speaks for the media type. */
export function listHeaders(document: Json, response: Json): ReadonlyMap<string, Header> {
  const headers = followMembers(document, getMember(response, 'headers'), () => true);
  return new Map(
    [...headers]
      .map(([name, node]): [string, Header] => [
        name.toLowerCase(),
        { name, isRequired: getMember(node, 'required') === true, node },
      ])
      .filter(([key]) => key !== 'content-type'),
  );
}

/** A JSON body that an operation may answer with: its Media Type Object, and the schema in it. */
export interface ResponseBody {
  readonly status: string;
  readonly content: JsonObject;
  readonly schema: Json | undefined;
}

/** The JSON bodies of all responses of an operation. */
export function listJsonBodies(document: Json, operation: Operation): readonly ResponseBody[] {
  return [...listResponses(document, operation)].flatMap(([status, response]) => {
    const contents = followMembers(document, getMember(response, 'content'));
    return [...listMediaTypes(document, response)]
      .filter(([key]) => isJson(key))
      .map(([, spelling]) => {
        const content = contents.get(spelling) ?? {};
        return { status, content, schema: getMember(content, 'schema') };
      });
  });
}

/** The schema of the first success that has one. */
export function findSuccessSchema(document: Json, operation: Operation): Json | undefined {
  return listJsonBodies(document, operation).find(
    ({ status, schema }) => isSuccess(status) && isJsonObject(schema),
  )?.schema;
}
