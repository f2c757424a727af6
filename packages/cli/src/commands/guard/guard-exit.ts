import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Check, Verdict } from './check.ts';

/** The first verdict that any check has decides: what is known to be too little wins over everything that is not known. */
const PRECEDENCE: readonly (readonly [Verdict, ExitCode])[] = [
  ['below', EXIT.below],
  ['not_configured', EXIT.notConfigured],
  ['unknown', EXIT.unavailable],
];

/** `failOpen` lets through what cannot be told; what is not configured is nobody's outage. */
export function guardExit(checks: readonly Check[], failOpen: boolean): ExitCode {
  const [, exitCode] =
    PRECEDENCE.find(([verdict]) => checks.some((check) => check.verdict === verdict)) ?? [];
  if (exitCode === undefined || (failOpen && exitCode === EXIT.unavailable)) return EXIT.ok;
  return exitCode;
}
