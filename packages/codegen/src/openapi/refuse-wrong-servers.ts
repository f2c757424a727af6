import { throwIfAny } from '../errors/spec-error.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import type { Operation } from './operation.ts';
import { findServers } from './server.ts';

/** Refuses servers that no tool could read, where they are those of the operation. */
export function refuseWrongServers(document: Json, operation: Operation): void {
  const { servers, place } = findServers(document, operation);
  throwIfAny(
    servers.flatMap((server, index) =>
      describeFaults(server).map(
        ([names, what]) =>
          `${writePointer([...place, 'servers', String(index), ...names])} of the document must be ${what}: correct it there, and pass the document again`,
      ),
    ),
  );
}

type Fault = readonly [names: readonly string[], what: string];

function describeFaults(server: Json): readonly Fault[] {
  if (!isJsonObject(server)) return [[[], 'an object with a url']];
  const [url, variables] = [getMember(server, 'url'), getMember(server, 'variables')];
  const wrongUrl: Fault[] = url === undefined || isText(url) ? [] : [[['url'], 'text']];
  if (variables === undefined) return wrongUrl;
  if (!isJsonObject(variables))
    return [...wrongUrl, [['variables'], 'a map of variables by their names']];
  const faults = Object.entries(variables).flatMap(([name, variable]) =>
    describeVariable(variable).map(([names, what]): Fault => [['variables', name, ...names], what]),
  );
  return [...wrongUrl, ...faults];
}

function describeVariable(variable: Json): readonly Fault[] {
  if (!isJsonObject(variable)) return [[[], 'an object with a default']];
  const [value, values] = [getMember(variable, 'default'), getMember(variable, 'enum')];
  return [
    ...(value === undefined || isPlain(value) ? [] : [[['default'], 'text'] as const]),
    ...(values === undefined || (Array.isArray(values) && values.every(isPlain))
      ? []
      : [[['enum'], 'a list of texts'] as const]),
  ];
}

/** Numbers are no texts, but every tool reads them. */
const isPlain = (value: Json): boolean => typeof value !== 'object';
const isText = (value: Json): boolean => typeof value === 'string';
