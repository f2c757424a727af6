import { type DocumentedResponse, listDocumentedResponses } from '@fuelgauge/core/testing';
import { getIn, type Json, type JsonObject, setMember } from '../json/json.ts';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';

/**
 * Of a vendor's document only what its emulation needs: a body for each response, and which of them answer a bad key. An emulation finds the
 * same in it as in the document as a whole, of which it is a fraction.
 */
export function emulationDocument({ document, definition }: ResolvedSpec): JsonObject {
  const responses: JsonObject = {};
  const documented = listDocumentedResponses(document, definition.path);
  for (const { status } of documented)
    responses[status] ??= describeResponse(documented.filter((each) => each.status === status));
  const examples = getIn(document, 'x-fuelgauge', 'key', 'examples');
  return {
    ...(examples !== undefined && { 'x-fuelgauge': { key: { examples } } }),
    paths: { [definition.path]: { get: { responses } } },
  };
}

/** One status: a single body, or as many as it has names of examples. */
function describeResponse(ofStatus: readonly DocumentedResponse[]): JsonObject {
  const [first] = ofStatus;
  if (!first || first.contentType === null) return {};
  return { content: { [first.contentType]: describeContent(ofStatus, first) } };
}

function describeContent(
  ofStatus: readonly DocumentedResponse[],
  { example, value, otherwise }: DocumentedResponse,
): JsonObject {
  if (example !== null) {
    const examples: JsonObject = {};
    for (const each of ofStatus)
      setMember(examples, each.example ?? '', { value: each.value as Json });
    return { examples };
  }
  if (value === undefined) return {};
  return otherwise === undefined
    ? { example: value as Json }
    : { schema: schemaOf(value as Json, otherwise as Json) };
}

/** The smallest schema of which these two are the samples: what differs is a number of which nothing but the type is known. */
function schemaOf(value: Json, otherwise: Json): JsonObject {
  if (JSON.stringify(value) === JSON.stringify(otherwise)) return { const: value };
  if (Array.isArray(value) && Array.isArray(otherwise))
    return { type: 'array', items: schemaOf(value[0] ?? null, otherwise[0] ?? null) };
  if (typeof value !== 'object' || value === null) return { type: 'number' };
  const properties: JsonObject = {};
  for (const [name, member] of Object.entries(value))
    setMember(properties, name, schemaOf(member, getIn(otherwise, name) ?? null));
  return { type: 'object', properties };
}
