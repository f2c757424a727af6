import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { nameOperation, type Operation } from '../openapi/operation.ts';
import { type RankedOperation, rankOfAll } from '../openapi/rank-operations.ts';
import { listResponses } from '../openapi/response.ts';
import { similarityOf } from '../openapi/similar-paths.ts';
import type { SourceRecord } from '../spec/source-record.ts';

const SHOWN = 5;

/**
 * The page was read, and what was imported from it last time is not on it any more: the operation,
 * or its success, or the schema of that.
 */
export class GoneOperation extends SpecError {
  /** `GET /v1/credits` */
  readonly operation: string;
  /** What is gone: the operation, or what it answers. */
  readonly part: 'operation' | 'success';
  /** GET operations that may have taken its place, likeliest first. */
  readonly successors: readonly string[];

  constructor(
    operation: string,
    part: 'operation' | 'success',
    what: string,
    successors: readonly string[],
  ) {
    super(`${operation} ${what}`, adviseSuccessor(successors));
    this.operation = operation;
    this.part = part;
    this.successors = successors;
  }
}

/** The operation of the last import, as operations are named. */
export const previousOperation = (previous: SourceRecord | undefined): string | undefined =>
  previous?.fence ? nameOperation(`${previous.fence.method} ${previous.fence.path}`) : undefined;

/** None of these documents has the operation any more. */
export function describeGone(operation: string, documents: readonly Json[]): GoneOperation {
  const successors = listSuccessors(operation, documents);
  return new GoneOperation(
    operation,
    'operation',
    'is not in the document of the page any more',
    successors,
  );
}

/** The operation is there, but says nothing of a success that could be read. */
export function describeSilent(document: Json, operation: Operation): GoneOperation {
  const statuses = [...listResponses(document, operation).keys()].join(', ') || 'none';
  const what = `has no schema for a successful JSON response any more (statuses: ${statuses})`;
  const successors = listSuccessors(operation.name, [document]);
  return new GoneOperation(operation.name, 'success', what, successors);
}

/** Points of a path that is that of the gone operation but for its version. */
const SAME_PATH = 8;

/** The operations that look most like a balance, and like the one that is gone. */
function listSuccessors(operation: string, documents: readonly Json[]): readonly string[] {
  const path = operation.replace(/^\S+ /, '');
  const score = ({ points, operation: found }: RankedOperation): number =>
    points + SAME_PATH * similarityOf(found.path, path);
  const ranked = rankOfAll(documents).sort((a, b) => score(b) - score(a));
  return [...new Set(ranked.map(({ operation: found }) => found.name))].filter(
    (name) => name !== operation,
  );
}

function adviseSuccessor([first, ...others]: readonly string[]): string {
  if (first === undefined)
    return 'the page has no other GET operation: look in the documentation for what took its place';
  const shown = [first, ...others].slice(0, SHOWN).join(', ');
  const rest = others.length >= SHOWN ? ` and ${others.length + 1 - SHOWN} more` : '';
  return `likeliest successors: ${shown}${rest}. Find out which of them gives the balance, write it as operation into balance.overlay.yaml, and update with --operation "${first}"`;
}
