import { getMember, type Json, type JsonObject } from '../json/json.ts';
import { follow } from './reference.ts';

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
  pathItem: Json,
  operation: Json,
): readonly Parameter[] {
  const found = [pathItem, operation].flatMap((owner) =>
    [getMember(owner, 'parameters') ?? []].flat().flatMap((parameter) => {
      const node = follow(document, parameter);
      if (!node) return [];
      const [place, name] = [String(getMember(node, 'in')), String(getMember(node, 'name'))];
      return [{ in: place, name, isRequired: getMember(node, 'required') === true, node }];
    }),
  );
  return [
    ...new Map(found.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values(),
  ];
}

/** Header names are the same in any case, all others are not. */
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
