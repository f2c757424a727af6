import { SpecError } from '../errors/spec-error.ts';
import { getIn, type Json } from '../json/json.ts';
import { listOperations, nameOperation, type Operation } from './operation.ts';
import { isSuccess, listJsonBodies } from './response.ts';

const BALANCE_WORDS = /balance|credit|wallet|quota|usage|billing|remaining/i;

/**
 * Chooses the operation that returns the balance: the one asked for, the only one, or the only one
 * named like it.
 */
export function chooseOperation(document: Json, wanted: string | undefined): Operation {
  const operations = listOperations(document);
  if (wanted !== undefined) {
    const found = operations.get(nameOperation(wanted));
    if (found) return found;
    throw new SpecError(
      `the document has no operation ${wanted}; it has ${list([...operations.values()])}`,
    );
  }
  const all = [...operations.values()];
  if (all.length === 0)
    throw new SpecError('the document has no operations: check that it is the right one');
  const readable = all.filter(({ method }) => method === 'get');
  const [only, ...others] = all.length === 1 ? all : readable;
  if (only && others.length === 0) return only;
  const likely = readable.filter(
    (candidate) => BALANCE_WORDS.test(describe(candidate)) && needsNothing(document, candidate),
  );
  const [first, ...more] = likely;
  if (first && more.length === 0) return first;
  const candidates = likely.length > 0 ? likely : readable;
  throw new SpecError(
    `several operations may return the balance. Pass --operation "GET /…": the document has ${list(candidates)}`,
  );
}

/** Whether it returns JSON when it is called with nothing but the key. */
const needsNothing = (document: Json, operation: Operation): boolean =>
  !operation.path.includes('{') &&
  listJsonBodies(document, operation).some(({ status }) => isSuccess(status));

const describe = ({ path, operation }: Operation): string =>
  [path, getIn(operation, 'operationId'), getIn(operation, 'summary')].join(' ');

const SHOWN = 12;
const list = (operations: readonly Operation[]): string => {
  const names = operations.map(({ name }) => name);
  const rest = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return names.length === 0 ? 'none' : names.slice(0, SHOWN).join(', ') + rest;
};
