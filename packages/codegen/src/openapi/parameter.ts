import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from './operation.ts';
import { follow } from './reference.ts';

// Parameter Object: https://spec.openapis.org/oas/v3.1.1.html#parameter-object

/** A parameter of an operation, as its document declares it. */
export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly node: JsonObject;
}

/** The parameters of the path and of the operation; where both have one, that of the operation counts. */
export function listParameters(
  document: Json,
  { pathItem, operation }: Operation,
): readonly Parameter[] {
  const found = [pathItem, operation]
    .flatMap((owner): Json[] => [getMember(owner, 'parameters') ?? []].flat())
    .flatMap((parameter): JsonObject[] => {
      const node = follow(document, parameter);
      return node ? [node] : [];
    })
    .map((node) => ({
      in: String(getMember(node, 'in')),
      name: String(getMember(node, 'name')),
      isRequired: getMember(node, 'required') === true,
      node,
    }));
  return [
    ...new Map(found.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values(),
  ];
}

/** Whether it is the parameter of that name; header names have no case. */
export function isNamed(parameter: Parameter, place: string, name: string): boolean {
  return (
    parameter.in === place &&
    (parameter.name === name ||
      (place === 'header' && parameter.name.toLowerCase() === name.toLowerCase()))
  );
}

/** The values that a parameter may have, where its schema lists them. */
export function listValues(document: Json, { node }: Parameter): readonly Json[] | undefined {
  const schema = follow(document, getMember(node, 'schema'));
  const constant = getMember(schema, 'const');
  const listed = getMember(schema, 'enum');
  if (constant !== undefined) return [constant];
  return Array.isArray(listed) ? listed : undefined;
}
