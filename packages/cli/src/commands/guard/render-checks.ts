import { accountName, DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import { findProvider } from '../../catalog/require-provider.ts';
import { NOTHING, shortUnit } from '../../format/amount.ts';
import { withoutName } from '../../format/error-message.ts';
import { renderMarkdownTable } from '../../render/markdown-table.ts';
import type { ThresholdCheck } from './check-threshold.ts';
import { isLetThrough } from './guard-exit.ts';

const VERDICTS = {
  enough: 'enough',
  below: 'too little',
  unknown: 'unknown',
  not_configured: 'not configured',
  misconfigured: 'key or configuration refused',
} as const;

/** A line for every check that failed: the account, the problem and what to do. Amounts are exact. */
export function renderFailures(
  checks: readonly ThresholdCheck[],
  { failOpen }: { readonly failOpen: boolean },
): readonly string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'enough')
    .map((check) => {
      const warning = failOpen && isLetThrough(check) ? 'warning, accepted by --fail-open: ' : '';
      return `fuelgauge: ${warning}${nameOf(check)}${describeFailure(check)}`;
    });
}

function describeFailure(check: ThresholdCheck): string {
  const { provider, account, atLeast, verdict, remaining, error } = check;
  const entry = findProvider(provider);
  const unit = shortUnit(check.unit);
  if (verdict === 'below' && remaining !== null) {
    // The page where keys are made sells nothing.
    const where = entry?.links.topUp;
    const hint = where ? `top up at ${where}` : 'top up';
    return ` has ${remaining} ${unit}, below the threshold of ${atLeast} ${unit}: ${hint}`;
  }
  if (error) return `: ${withoutName(error.message, provider)}`;
  if (verdict === 'unknown') return ` is not counted in ${unit}: check the version of fuelgauge`;
  const isDefault = account === null || account === DEFAULT_ACCOUNT;
  const variable = isDefault ? `set ${entry?.keyVariables[0]}, or ` : '';
  return ` is not configured: ${variable}add it to the configuration`;
}

/** The checks as a Markdown table. */
export function renderChecksMarkdown(checks: readonly ThresholdCheck[]): readonly string[] {
  const columns = [
    { title: 'PROVIDER' },
    { title: 'ACCOUNT' },
    { title: 'REMAINING', align: 'right' },
    { title: 'AT LEAST', align: 'right' },
    { title: 'UNIT' },
    { title: 'RESULT' },
    { title: 'NOTE' },
  ] as const;
  return renderMarkdownTable(
    columns,
    checks.map(({ provider, account, remaining, atLeast, unit, verdict, error }) => [
      provider,
      account ?? NOTHING,
      remaining ?? NOTHING,
      atLeast,
      shortUnit(unit),
      VERDICTS[verdict],
      error ? withoutName(error.message, provider) : '',
    ]),
  );
}

function nameOf({ provider, account }: ThresholdCheck): string {
  return account === null ? provider : accountName({ provider, account });
}
