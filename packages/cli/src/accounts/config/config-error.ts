/** The configuration is refused. The message is one line: where, what is wrong and what to do; never a value that may be a key. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
