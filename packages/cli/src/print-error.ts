import type { Context } from './context.ts';
import { ConfigError, UsageError } from './errors.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printMessage } from './terminal/print-message.ts';
import { createPrinter } from './terminal/printer.ts';

/** Prints an error to stderr. Returns its exit code. */
export function printError(error: unknown, { stderr }: Context): ExitCode {
  if (error instanceof UsageError || error instanceof ConfigError) {
    printMessage(stderr, `fuelgauge: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.notConfigured;
  }
  createPrinter(stderr).text(describeBug(error));
  return EXIT.internal;
}

/** Where a bug of our own arose. Its message is left out: it may quote what nobody should see. */
function describeBug(error: unknown): string {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return [`fuelgauge: this is a bug in fuelgauge (${name}), please report it`, ...frames].join(
    '\n',
  );
}
