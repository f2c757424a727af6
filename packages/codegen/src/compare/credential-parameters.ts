import {
  cloneJson,
  getIn,
  getMember,
  type Json,
  type JsonObject,
  setMember,
} from '../json/json.ts';
import { listCredentials } from '../openapi/credentials.ts';
import { listOperations, type Operation } from '../openapi/operation.ts';
import { listParameters, type Parameter } from '../openapi/parameter.ts';
import { follow } from '../openapi/reference.ts';
import { listSecurity } from '../openapi/security.ts';

/**
 * Two documents that say in one way how a call authenticates. Where one declares the key as a
 * parameter, and the other the same key as its security, nothing changes on the wire: the parameter
 * is taken for the security that it is.
 */
export function alignCredentials(old: Json, next: Json): readonly [old: Json, next: Json] {
  return [takeSecurityOf(next, old), takeSecurityOf(old, next)];
}

/** The document with parameters that are credentials in the other document as its security. */
function takeSecurityOf(other: Json, document: Json): Json {
  const others = listOperations(other);
  const found = [...listOperations(document)].flatMap(([name, operation]) => {
    const counterpart = others.get(name);
    if (!counterpart || asksForSomething(document, operation)) return [];
    const parameters = findCredentials(document, operation, other, counterpart);
    return parameters.length > 0 ? [{ operation, counterpart, parameters }] : [];
  });
  if (found.length === 0) return document;
  const copy = cloneJson(document) as JsonObject;
  for (const { operation, counterpart, parameters } of found)
    replaceParameters(copy, operation, parameters, other, counterpart);
  return copy;
}

const asksForSomething = (document: Json, { operation }: Operation): boolean =>
  listCredentials(document, operation).some((alternative) => alternative.length > 0);

const placeOf = ({ in: place, name }: Parameter): string =>
  `${place} ${place === 'header' ? name.toLowerCase() : name}`;

/** The parameters that together are the first alternative of the other operation. */
function findCredentials(
  document: Json,
  operation: Operation,
  other: Json,
  counterpart: Operation,
): readonly Parameter[] {
  const [alternative = []] = listCredentials(other, counterpart.operation);
  const parameters = listParameters(document, operation);
  const found = alternative.map(({ place }) =>
    parameters.find((parameter) => placeOf(parameter) === place),
  );
  return found.every((parameter) => parameter !== undefined) ? found : [];
}

function replaceParameters(
  copy: JsonObject,
  { path, method }: Operation,
  parameters: readonly Parameter[],
  other: Json,
  counterpart: Operation,
): void {
  const places = new Set(parameters.map(placeOf));
  const pathItem = getIn(copy, 'paths', path) ?? null;
  const operation = follow(copy, getMember(follow(copy, pathItem), method));
  for (const owner of [follow(copy, pathItem), operation]) {
    const list = getMember(owner, 'parameters');
    if (!owner || !Array.isArray(list)) continue;
    const kept = list.filter((node) => {
      const parameter = follow(copy, node);
      const place = String(getMember(parameter, 'in'));
      const name = String(getMember(parameter, 'name'));
      return !places.has(`${place} ${place === 'header' ? name.toLowerCase() : name}`);
    });
    setMember(owner, 'parameters', kept);
  }
  if (!operation) return;
  const [requirement = {}] = listSecurity(other, counterpart.operation);
  const isRequired = parameters.every((parameter) => parameter.isRequired);
  setMember(operation, 'security', isRequired ? [requirement] : [requirement, {}]);
  for (const name of Object.keys(requirement)) {
    const scheme = getIn(other, 'components', 'securitySchemes', name);
    if (scheme !== undefined) addScheme(copy, name, scheme);
  }
}

function addScheme(copy: JsonObject, name: string, scheme: Json): void {
  const components = (getMember(copy, 'components') ?? {}) as JsonObject;
  const schemes = (getMember(components, 'securitySchemes') ?? {}) as JsonObject;
  if (getMember(schemes, name) === undefined) setMember(schemes, name, cloneJson(scheme));
  setMember(components, 'securitySchemes', schemes);
  setMember(copy, 'components', components);
}
