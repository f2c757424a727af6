import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { listOperations, nameOperation, type Operation } from './operation.ts';
import { describeCandidates, findStandout, rankOperations } from './rank-operations.ts';

/**
 * Chooses the operation that returns the balance: the one asked for, the only one, or the one that
 * stands out by evidence.
 */
export function chooseOperation(document: Json, wanted: string | undefined): Operation {
  const operations = listOperations(document);
  const ranked = rankOperations(document);
  if (wanted !== undefined) {
    const found = operations.get(nameOperation(wanted));
    if (found) return found;
    throw new SpecError(
      `the document has no operation ${wanted}; it has ${describeCandidates(ranked)}`,
    );
  }
  const [only, ...others] = operations.values();
  if (!only) throw new SpecError('the document has no operations: check that it is the right one');
  const chosen = others.length === 0 ? only : findStandout(ranked)?.operation;
  if (chosen) return chosen;
  throw new SpecError(
    `none of several operations stands out as the balance. Pass --operation "GET /…": the document has ${describeCandidates(ranked)}`,
  );
}
