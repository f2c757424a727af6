/** The command line cannot be carried out as written. The message is one line: what is wrong and what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
