import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { CheckVerdict, ThresholdCheck } from './check-threshold.ts';

/** The first of these verdicts that any check has decides: a balance known to be too low outranks unknown ones. */
const PRECEDENCE: readonly (readonly [CheckVerdict, ExitCode])[] = [
  ['below', EXIT.below],
  ['not_configured', EXIT.notConfigured],
  ['unknown', EXIT.unavailable],
];

/** The exit code of all checks. `failOpen` accepts unknown balances; a missing configuration is nobody's outage. */
export function guardExit(checks: readonly ThresholdCheck[], failOpen: boolean): ExitCode {
  const [, exitCode] =
    PRECEDENCE.find(([verdict]) => checks.some((check) => check.verdict === verdict)) ?? [];
  if (exitCode === undefined || (failOpen && exitCode === EXIT.unavailable)) return EXIT.ok;
  return exitCode;
}
