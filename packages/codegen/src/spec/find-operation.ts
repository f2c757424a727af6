import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import { follow } from '../openapi/reference.ts';
import { SpecError } from '../spec-error.ts';
import type { MeaningFile } from './read-meaning.ts';

/** The operation that answers with the balance, as the resolved document has it. */
export interface BalanceOperation {
  readonly path: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/** Finds the operation that the meaning names; its path must be complete. */
export function findOperation(document: Json, { meaning, problem }: MeaningFile): BalanceOperation {
  const path = meaning.operation.replace(/^GET /, '');
  const pathItem = follow(document, getIn(document, 'paths', path));
  const operation = follow(document, getMember(pathItem, 'get'));
  if (!pathItem || !operation) {
    throw new SpecError(
      problem('/operation', `is not in the resolved document, which has ${listReadable(document)}`),
    );
  }
  if (path.includes('{'))
    throw new SpecError(
      problem(
        '/operation',
        'has the required path template: a balance is read with nothing but the key',
      ),
    );
  return { path, pathItem, operation };
}

function listReadable(document: Json): string {
  const readable = Object.entries(getMember(document, 'paths') ?? {})
    .filter(([, item]) => getMember(item, 'get') !== undefined)
    .map(([path]) => `GET ${path}`);
  return readable.join(', ') || 'no GET operation';
}
