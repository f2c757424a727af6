import {
  createOpenApiDocument,
  member,
  members,
  type OpenApiDocument,
} from './openapi-document.ts';
import { sampleSchema } from './sample-schema.ts';

/** One response that the document describes: as many of a status as it has examples. */
export interface DocumentedResponse {
  /** HTTP status. */
  readonly status: number;
  /** Null where the document describes no body. */
  readonly contentType: string | null;
  /** Name of the example; null where it has none. */
  readonly example: string | null;
  /** The body as plain JSON; undefined where none is described. */
  readonly value: unknown;
  /** The same with other numbers where nothing gives them; absent where there are none. */
  readonly otherwise?: unknown;
}

/**
 * Every response that an OpenAPI document describes for GET of the path, with a body for each: what an emulation is made of.
 */
export function listDocumentedResponses(
  document: unknown,
  path: string,
): readonly DocumentedResponse[] {
  return readDocumentedResponses(createOpenApiDocument(document), path);
}

/** Every response whose status the document states, in its order: `default` and `4XX` state none. */
export function readDocumentedResponses(
  document: OpenApiDocument,
  path: string,
): readonly DocumentedResponse[] {
  return members(document.readRoot('paths', path, 'get', 'responses'))
    .filter(([status]) => /^[1-5]\d\d$/.test(status))
    .flatMap(([status, response]) =>
      readResponses(document, Number(status), document.read(response)),
    );
}

function readResponses(
  document: OpenApiDocument,
  status: number,
  response: unknown,
): DocumentedResponse[] {
  const contents = members(document.read(response, 'content'));
  const [mediaType, content] = contents.find(([type]) => isJson(type)) ??
    contents[0] ?? [null, undefined];
  const contentType = mediaType === '*/*' ? 'application/json' : mediaType; // frameworks write the wildcard for JSON
  return readExamples(document, content).map((read) => ({ status, contentType, ...read }));
}

function readExamples(
  document: OpenApiDocument,
  content: unknown,
): Pick<DocumentedResponse, 'example' | 'value' | 'otherwise'>[] {
  const unnamed = member(content, 'example');
  if (unnamed !== undefined) return [{ example: null, value: unnamed }];
  const named = members(document.read(content, 'examples'))
    .map(([example, node]) => ({ example, value: member(document.read(node), 'value') }))
    .filter(({ value }) => value !== undefined);
  if (named.length > 0) return named;
  const schema = member(content, 'schema');
  if (schema === undefined) return [{ example: null, value: undefined }];
  const [value, otherwise] = [sampleSchema(document, schema), sampleSchema(document, schema, 1)];
  const isTheSame = JSON.stringify(value) === JSON.stringify(otherwise);
  return [{ example: null, value, ...(!isTheSame && { otherwise }) }];
}

/** Whether it is `application/json` or one of its relatives, such as `application/problem+json`. */
export function isJson(contentType: string): boolean {
  return /[/+]json\b/i.test(contentType);
}
