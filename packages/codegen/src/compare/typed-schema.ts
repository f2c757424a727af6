import { getMember, type JsonObject } from '../json/json.ts';

/** Keywords that a type is made of. */
const TYPED =
  'type properties additionalProperties patternProperties items prefixItems enum const $ref allOf anyOf oneOf'.split(
    ' ',
  );

/** Whether a schema has a type of its own, and is not only about members that are named elsewhere. */
export const hasType = (schema: JsonObject): boolean =>
  TYPED.some((keyword) => getMember(schema, keyword) !== undefined);
