/**
 * Something under `specs/`, or on a docs page, is not valid. Each problem says where, what and what
 * to do.
 */
export class SpecError extends Error {
  override readonly name: string = 'SpecError';
  readonly problems: readonly string[];

  constructor(...problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A command was called with arguments that it does not know. */
export class UsageError extends SpecError {
  override readonly name = 'UsageError';
}

/** Throws all problems at once, so that one run shows everything to fix. */
export function throwIfAny(problems: readonly string[]): void {
  if (problems.length > 0) throw new SpecError(...problems);
}
