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
  const open = [...operation.path.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name = '']) => ![meaning.parameters?.[name]?.in].flat().includes('path'),
  );
  if (open) {
    const message = `has ${open[0]} in its path: say by /parameters which variable of the account fills it`;
    throw new SpecError(problem('/operation', message));
  }
  return operation;
}
