import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { listOperations, type Operation } from '../openapi/operation.ts';
import type { MeaningFile } from './read-meaning.ts';

/** Finds the operation that returns the balance, as the meaning names it. */
export function findOperation(document: Json, { meaning, problem }: MeaningFile): Operation {
  const operations = listOperations(document);
  const operation = operations.get(meaning.operation);
  if (!operation) {
    const readable = [...operations.values()].filter(({ method }) => method === 'get');
    const list = readable.map(({ name }) => name).join(', ') || 'no GET operation';
    throw new SpecError(
      problem('/operation', `is not in the resolved document, which has ${list}`),
    );
  }
  if (operation.path.includes('{')) {
    const message = 'has the required path template: a balance is read with nothing but the key';
    throw new SpecError(problem('/operation', message));
  }
  return operation;
}
