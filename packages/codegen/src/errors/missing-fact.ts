import { SpecError } from './spec-error.ts';

/** A draft cannot know something that a person can: it is asked for, and the rest is drafted without it. */
export class MissingFact extends SpecError {
  override readonly name = 'MissingFact';
  /** Where it belongs, as guesses name it: `/balance/remaining`, `/key`. */
  readonly at: string;

  constructor(at: string, problem: string) {
    super(problem);
    this.at = at;
  }
}
