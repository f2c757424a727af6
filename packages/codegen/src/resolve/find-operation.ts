import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import type { MeaningFile } from '../meaning/read-meaning.ts';
import { SpecError } from '../spec-error.ts';
import { follow } from './reference.ts';

/** The operation that answers with the balance, as the resolved document has it. */
export interface BalanceOperation {
  readonly path: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** Finds the operation that the meaning names; it must be callable with nothing but the key. */
export function findOperation(document: Json, { meaning, problem }: MeaningFile): BalanceOperation {
  const path = meaning.operation.replace(/^GET /, '');
  const pathItem = follow(document, getIn(document, 'paths', path));
  const operation = follow(document, getMember(pathItem, 'get'));
  if (!pathItem || !operation) {
    throw new SpecError(problem('/operation', `is not in the resolved document, which has ${listReadable(document)}`));
  }
  const required = [...listParameters(pathItem), ...listParameters(operation)]
    .map((parameter) => follow(document, parameter))
    .find((parameter) => getMember(parameter, 'required') === true);
  if (required || path.includes('{')) {
    const name = required ? `${getMember(required, 'in')} parameter ${getMember(required, 'name')}` : 'path template';
    const advice =
      getMember(required, 'in') === 'header'
        ? 'if it is the key, replace it by a security scheme with an overlay'
        : 'a balance is read with nothing but the key';
    throw new SpecError(problem('/operation', `has the required ${name}: ${advice}`));
  }
  return { path, pathItem, operation };
}

function listParameters(node: JsonObject): readonly Json[] {
  const parameters = getMember(node, 'parameters');
  return Array.isArray(parameters) ? parameters : [];
}

function listReadable(document: Json): string {
  const readable = Object.entries(getMember(document, 'paths') ?? {})
    .filter(([, item]) => getMember(item, 'get') !== undefined)
    .map(([path]) => `GET ${path}`);
  return readable.join(', ') || 'no GET operation';
}
