import { stringify } from 'yaml';
import type { Json } from '../../json/json.ts';
import type { ObjectSchema, Properties, Schema } from './schema.ts';

/** A vocabulary as YAML for the documentation: each property with an example and what it means. */
export function renderVocabulary(name: string, { properties }: ObjectSchema<Properties>): string {
  return ['```yaml', `${name}:`, ...renderMembers(properties, 1), '```'].join('\n');
}

function renderMembers(properties: Properties, depth: number): string[] {
  return Object.entries(properties).flatMap(([name, member]) => {
    const indent = '  '.repeat(depth);
    const comment = describe(member);
    const example = member['example'] as Json | undefined;
    const inner = member['properties'] as Properties | undefined;
    if (example !== undefined) return [`${indent}${name}: ${writeExample(example)}${comment}`];
    return [`${indent}${name}:${comment}`, ...renderMembers(inner ?? {}, depth + 1)];
  });
}

function describe({ optional, about }: Schema): string {
  const parts = [optional === true ? 'optional' : '', typeof about === 'string' ? about : ''];
  const text = parts.filter(Boolean).join(': ');
  return text === '' ? '' : ` # ${text}`;
}

/** On one line, as people write short values in YAML. */
const writeExample = (example: Json): string =>
  stringify(example, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']');
