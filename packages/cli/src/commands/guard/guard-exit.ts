import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { CheckVerdict, ThresholdCheck } from './check-threshold.ts';

/** With these no later call succeeds, also where their body, which would say more, did not come in time. */
const REFUSED: ReadonlySet<number | null> = new Set([401, 402, 403]);

/** What decides, be it of an amount or of how long it lasts. */
type Decided = Pick<ThresholdCheck, 'verdict' | 'error'>;

const EXIT_OF: Readonly<Record<CheckVerdict, ExitCode>> = {
  enough: EXIT.ok,
  below: EXIT.below,
  not_configured: EXIT.notConfigured,
  misconfigured: EXIT.notConfigured,
  unknown: EXIT.unavailable,
};

/** The first of these that any check has decides: a balance known to be too low outranks all that is not known. */
const PRECEDENCE = [EXIT.below, EXIT.notConfigured, EXIT.unavailable] as const;

/**
 * Whether `--fail-open` lets a check through: only what may pass by itself, such as an outage of the vendor. What may as
 * well mean that there is no money does not pass.
 */
export function isLetThrough({ verdict, error }: Decided): boolean {
  return (
    verdict === 'unknown' &&
    error?.retryable === true &&
    error.reason !== 'ambiguous' &&
    !(error.kind === 'timeout' && REFUSED.has(error.status))
  );
}

/** The exit code of all checks. `failOpen` accepts what {@link isLetThrough} accepts, and nothing else. */
export function guardExit(checks: readonly Decided[], failOpen: boolean): ExitCode {
  const exits = checks
    .filter((check) => !(failOpen && isLetThrough(check)))
    .map(({ verdict }) => EXIT_OF[verdict]);
  return PRECEDENCE.find((exit) => exits.includes(exit)) ?? EXIT.ok;
}
