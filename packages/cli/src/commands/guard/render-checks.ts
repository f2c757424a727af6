import type { CatalogEntry } from '@fuelgauge/registry/catalog';
import { DEFAULT_LABEL } from '../../accounts/account-source.ts';
import { NOTHING, shortUnit } from '../../format/amount.ts';
import { withoutName } from '../../format/message.ts';
import { renderMarkdownTable } from '../../render/markdown.ts';
import type { Check } from './check.ts';

const VERDICTS = {
  enough: 'enough',
  below: 'too little',
  unknown: 'cannot tell',
  not_configured: 'not configured',
} as const;

/** A line for every check that is not met: whose account, what happened and what to do next. Amounts are exact. */
export function renderFailures(
  checks: readonly Check[],
  catalog: readonly CatalogEntry[],
  { failOpen }: { readonly failOpen: boolean },
): readonly string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'enough')
    .map((check) => {
      const isPassed = failOpen && check.verdict === 'unknown';
      return `fuelgauge: ${isPassed ? 'warning, let through by --fail-open: ' : ''}${describeFailure(check, catalog)}`;
    });
}

function describeFailure(check: Check, catalog: readonly CatalogEntry[]): string {
  const { provider, account, atLeast, verdict, remaining, error } = check;
  const entry = catalog.find(({ id }) => id === provider);
  const unit = shortUnit(check.unit);
  if (verdict === 'below') {
    const where = entry?.links.topUp ?? entry?.links.keys;
    return `${nameOf(check)} has ${remaining} ${unit}, at least ${atLeast} ${unit} is needed: top up${where ? ` at ${where}` : ''}`;
  }
  if (error) return `${nameOf(check)}: ${withoutName(error.message, provider)}`;
  if (verdict === 'unknown')
    return `${nameOf(check)} is not counted in ${unit}: check the version of fuelgauge`;
  const variable =
    account === null || account === DEFAULT_LABEL ? `set ${entry?.keyVariables[0]}, or ` : '';
  return `${nameOf(check)} is not configured: ${variable}add it to the configuration`;
}

/** The checks as a Markdown table. */
export function renderChecksMarkdown(checks: readonly Check[]): readonly string[] {
  const columns = [
    { title: 'PROVIDER' },
    { title: 'ACCOUNT' },
    { title: 'REMAINING', align: 'right' },
    { title: 'AT LEAST', align: 'right' },
    { title: 'UNIT' },
    { title: 'VERDICT' },
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

function nameOf({ provider, account }: Check): string {
  return account === null ? provider : `${provider}/${account}`;
}
