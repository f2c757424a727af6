import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import type { CheckVerdict } from './check-threshold.ts';

/** Names the file. A variable, since it must be known even where the command line cannot be read. */
export const RESULT_VARIABLE = 'FUELGAUGE_RESULT_FILE';

/** What a guard found; the last three are runs that could not check anything. */
export type GuardVerdict = CheckVerdict | 'usage' | 'bug' | 'interrupted';

const VERDICTS: Readonly<Record<ExitCode, GuardVerdict>> = {
  [EXIT.ok]: 'enough',
  [EXIT.below]: 'below',
  [EXIT.unavailable]: 'unknown',
  [EXIT.notConfigured]: 'not_configured',
  [EXIT.usage]: 'usage',
  [EXIT.internal]: 'bug',
  [EXIT.interrupted]: 'interrupted',
};

/**
 * Writes the verdict to the file that FUELGAUGE_RESULT_FILE names, as one line of JSON. Exit codes are also those of npm,
 * node and the shell, which end with 1 when the guard never ran; only the guard writes this line.
 * @param verdict - what was found, where the exit code does not say it: `--fail-open` accepts what is unknown
 * @returns the exit code of the process: a verdict that is lost is unknown
 */
export async function writeResult(
  exitCode: ExitCode,
  { env, cwd, stderr }: Context,
  verdict: GuardVerdict = VERDICTS[exitCode],
): Promise<ExitCode> {
  const file = env[RESULT_VARIABLE];
  if (!file) return exitCode;
  try {
    const result = { schema: 'fuelgauge.guard-result/1', verdict, exitCode };
    await writeFile(resolve(cwd, file), `${JSON.stringify(result)}\n`);
    return exitCode;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    createPrinter(stderr).line(
      `fuelgauge: the result could not be written (${code}): check ${RESULT_VARIABLE}`,
    );
    return exitCode === EXIT.ok ? EXIT.unavailable : exitCode;
  }
}
