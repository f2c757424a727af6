import { ConfigError } from './accounts/config/config-error.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { printMessage } from './terminal/print-message.ts';
import { createPrinter } from './terminal/printer.ts';
import { UsageError } from './usage-error.ts';

/** Says on stderr what went wrong. Resolves to what the process is to end with. */
export function explainError(error: unknown, { stderr }: Context): ExitCode {
  if (error instanceof UsageError || error instanceof ConfigError) {
    printMessage(stderr, `fuelgauge: ${error.message}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.notConfigured;
  }
  createPrinter(stderr).text(describeFault(error));
  return EXIT.internal;
}

/** Where a fault of our own arose. Its message is left out: it may quote what nobody should see. */
function describeFault(error: unknown): string {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return [`fuelgauge: this is a fault of fuelgauge (${name}), please report it`, ...frames].join(
    '\n',
  );
}
