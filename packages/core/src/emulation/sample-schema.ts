import { member, members, type OpenApiDocument } from './openapi-document.ts';

/** The sample of a string of this format where the schema gives no example. */
const TEXT_OF_FORMAT: Readonly<Record<string, string>> = {
  'date-time': '2019-08-24T14:15:22Z',
  date: '2019-08-24',
};

/**
 * A value that the schema describes: its own example where it has one, else built from those of its parts.
 * The same schema always gives the same value.
 *
 * @param invented stands where a schema says of a number nothing but its type
 */
export function sampleSchema(
  document: OpenApiDocument,
  schema: unknown,
  invented = 0,
  ancestors: readonly unknown[] = [],
): unknown {
  const resolved = document.read(schema);
  if (ancestors.includes(resolved)) return null;
  const sample = (part: unknown): unknown =>
    sampleSchema(document, part, invented, [...ancestors, resolved]);

  const stated = statedValue(resolved);
  if (stated !== undefined) return stated;
  const parts = items(member(resolved, 'allOf'));
  if (parts.length > 0)
    return Object.assign({}, sampleType(resolved, sample, invented), ...parts.map(sample));
  const [alternative] = [...items(member(resolved, 'oneOf')), ...items(member(resolved, 'anyOf'))];
  return alternative === undefined ? sampleType(resolved, sample, invented) : sample(alternative);
}

/** The value that the schema itself names. */
function statedValue(schema: unknown): unknown {
  const candidates = [
    member(schema, 'example'),
    items(member(schema, 'examples'))[0],
    member(schema, 'default'),
    member(schema, 'const'),
    items(member(schema, 'enum'))[0],
  ];
  return candidates.find((candidate) => candidate !== undefined);
}

function sampleType(
  schema: unknown,
  sample: (part: unknown) => unknown,
  invented: number,
): unknown {
  const properties = members(member(schema, 'properties'));
  const [type] = [member(schema, 'type')].flat();
  switch (type ?? (properties.length > 0 ? 'object' : undefined)) {
    case 'object':
      return Object.fromEntries(properties.map(([name, property]) => [name, sample(property)]));
    case 'array':
      return [sample(member(schema, 'items'))];
    case 'string':
      return TEXT_OF_FORMAT[String(member(schema, 'format'))] ?? 'string';
    case 'number':
    case 'integer':
      return invented;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function items(node: unknown): readonly unknown[] {
  return Array.isArray(node) ? node : [];
}
