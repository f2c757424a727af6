import { getIn, getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { follow } from './reference.ts';

// Security Requirement Object, Security Scheme Object: https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object

/** The security requirements of the operation, else of the document; each is an alternative. */
export function listSecurity(document: Json, operation: Json): readonly JsonObject[] {
  const security = getMember(operation, 'security') ?? getMember(document, 'security');
  return (Array.isArray(security) ? security : []).map((requirement) =>
    isJsonObject(requirement) ? requirement : {},
  );
}

/** The security scheme of that name; undefined where the document does not declare it. */
export const findScheme = (document: Json, name: string): JsonObject | undefined =>
  follow(document, getIn(document, 'components', 'securitySchemes', name));
