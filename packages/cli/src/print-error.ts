import type { Context } from './context.ts';
import { ConfigError, UnavailableError, UsageError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printMessage } from './terminal/print-message.ts';
import { createPrinter } from './terminal/printer.ts';

/** Prints an error to stderr. Returns its exit code. */
export function printError(error: unknown, { stderr }: Pick<Context, 'stderr'>): ExitCode {
  if (error instanceof UsageError || error instanceof ConfigError) {
    printMessage(stderr, `fuelgauge: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.notConfigured;
  }
  const cause = error instanceof UnavailableError ? error.message : describeForeign(error);
  if (cause !== undefined) {
    printMessage(stderr, `fuelgauge: ${cause}`);
    return EXIT.unavailable;
  }
  createPrinter(stderr).text(describeBug(error));
  return EXIT.internal;
}

/** What is not our fault: a part of the installation that is missing, or what the system refused. */
function describeForeign(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
    return 'a part of its installation is missing: install fuelgauge again';
  // Only the name of the call and of the error: the message may quote a path or more.
  if (typeof syscall !== 'string' || !/^E[A-Z0-9]+$/.test(String(code))) return undefined;
  const call = syscall.split(' ')[0];
  return `the system refused to go on (${code}, ${call}): check disk, memory, permissions and limits of this machine`;
}

/** Where a bug of our own arose. Its message is left out: it may quote what nobody should see. */
function describeBug(error: unknown): string {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return [`fuelgauge: this is a bug in fuelgauge (${name}), please report it`, ...frames].join(
    '\n',
  );
}
