/** The command line cannot be carried out as written. The message is one line: the problem and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * The configuration is refused. The message is one line: the place, the problem and what to do; it never quotes a value
 * that may be a key.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What is asked for cannot be known or done here and now. The message is one line: what is missing, and how to get it. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}

/** Ends the reading of a text with the reason why it is not accepted. */
export type Refuse = (problem: string) => never;

/** Refuses an argument of the command line. */
export const refuseUsage: Refuse = (problem) => {
  throw new UsageError(problem);
};
