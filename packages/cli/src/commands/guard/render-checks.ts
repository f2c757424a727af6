import { DEFAULT_ACCOUNT } from '@fuelgauge/core/internal';
import { thresholdName } from '../../accounts/thresholds/threshold.ts';
import type { VendorEntry } from '../../catalog/known-vendors.ts';
import { describeNeeded } from '../../catalog/needed-variables.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { describeRightKey } from '../../catalog/right-key.ts';
import { NOTHING, shortUnit } from '../../format/amount.ts';
import { withoutName } from '../../format/error-message.ts';
import { BLOCKED } from '../../render/describe-balance.ts';
import { renderMarkdownTable } from '../../render/markdown-table.ts';
import type { LastingCheck } from './check-lasting.ts';
import type { ThresholdCheck } from './check-threshold.ts';
import { isLetThrough } from './guard-exit.ts';
import { lastingCells } from './render-lasting.ts';

const VERDICTS = {
  enough: 'enough',
  below: 'too little',
  unknown: 'unknown',
  not_configured: 'not configured',
  misconfigured: 'key or configuration refused',
} as const;

const BUDGET = 'this is the most that its key may still spend';

interface FailureOptions {
  readonly failOpen: boolean;
  /** What else is known of a check that failed, such as a proxy that is not used. */
  readonly noteOf?: (check: ThresholdCheck) => string | undefined;
}

/** A line for every check that failed: the account, the problem and what to do. Amounts are exact. */
export function renderFailures(
  checks: readonly ThresholdCheck[],
  { failOpen, noteOf = () => undefined }: FailureOptions,
): readonly string[] {
  return checks
    .filter(({ verdict }) => verdict !== 'enough')
    .map((check) => {
      const warning = failOpen && isLetThrough(check) ? 'warning, accepted by --fail-open: ' : '';
      const note = noteOf(check);
      return `fuelgauge: ${warning}${nameOf(check)}${describeFailure(check)}${note ? `; ${note}` : ''}`;
    });
}

/** What is wrong with a check that failed, after the name of its account. */
export function describeFailure(check: ThresholdCheck, level = 'threshold'): string {
  const { provider, account, atLeast, verdict, remaining, error, countedIn = [] } = check;
  const entry = findProvider(provider);
  const unit = shortUnit(check.unit);
  if (verdict === 'below' && remaining !== null)
    return check.spendable === false
      ? ` has ${remaining} ${unit}, but ${BLOCKED}: look at the account there`
      : ` has ${remaining} ${unit}, below the ${level} of ${atLeast} ${unit}: ${adviceOf(check, entry?.links)}`;
  if (error) {
    const rightKey = describeRightKey(provider, error);
    return `: ${withoutName(error.message, provider)}${rightKey ? `; ${rightKey}` : ''}`;
  }
  if (countedIn.length > 0) {
    const counted = countedIn.map(shortUnit).join(' or ');
    return ` is counted in ${counted}, not in ${unit}: give the amount in ${counted}`;
  }
  if (verdict === 'unknown')
    return ' has no such amount that can be read: look at fuelgauge --json';
  const isDefault = account === null || account === DEFAULT_ACCOUNT;
  const variable = isDefault && entry ? `set ${describeNeeded(entry)}, or ` : '';
  return ` is not configured: ${variable}add it to the configuration`;
}

/** What brings more. The page where keys are made sells nothing, and the one that sells raises no key's budget. */
function adviceOf(
  { relation }: ThresholdCheck,
  { keys = null, topUp = null }: Partial<VendorEntry['links']> = {},
): string {
  const [what, where] =
    relation === 'cap'
      ? [`${BUDGET}, raise the key's budget`, keys]
      : [relation === 'line' ? 'raise the limit' : 'top up', topUp];
  return where === null ? what : `${what} at ${where}`;
}

/** The checks as a Markdown table. */
export function renderChecksMarkdown(
  checks: readonly ThresholdCheck[],
  lasting: readonly LastingCheck[] = [],
): readonly string[] {
  const columns = [
    { title: 'PROVIDER' },
    { title: 'ACCOUNT' },
    { title: 'REMAINING', align: 'right' },
    { title: 'AT LEAST', align: 'right' },
    { title: 'UNIT' },
    { title: 'RESULT' },
    { title: 'NOTE' },
  ] as const;
  return renderMarkdownTable(columns, [
    ...checks.map(({ provider, account, other, remaining, atLeast, unit, verdict, ...check }) => [
      provider,
      (account ?? NOTHING) + (other === undefined ? '' : `#${other}`),
      remaining ?? NOTHING,
      atLeast,
      shortUnit(unit),
      VERDICTS[verdict],
      check.error ? withoutName(check.error.message, provider) : describeNote(check),
    ]),
    ...lasting.map(lastingCells),
  ]);
}

/** What the amounts alone do not say. */
function describeNote({
  relation,
  spendable,
  countedIn = [],
}: Pick<ThresholdCheck, 'relation' | 'spendable' | 'countedIn'>): string {
  if (spendable === false) return BLOCKED;
  if (relation === 'cap') return BUDGET;
  return countedIn.map((each) => `counted in ${shortUnit(each)}`).join(', ');
}

/** `acme/team-a#voucher`. */
export const nameOf = ({ account, ...check }: ThresholdCheck): string =>
  thresholdName({ ...check, ...(account !== null && { account }) });
