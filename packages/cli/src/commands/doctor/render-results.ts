import { fitTable, type NotedRow } from '../../render/fit-table.ts';
import type { Line, Span, Style } from '../../terminal/line.ts';
import type { AccountCheckResult, CheckResult } from './check-result.ts';

const STYLES: Readonly<Record<CheckResult['status'], Style>> = {
  ok: 'good',
  warning: 'warning',
  problem: 'bad',
  skipped: 'faint',
};

/** Results for people: a block for those that concern all accounts, then one for each account, and a summary. */
export function renderResults(
  results: readonly AccountCheckResult[],
  width?: number,
): readonly Line[] {
  const accounts = [...new Set(results.map(({ account }) => account))];
  const blocks = accounts.flatMap((account): readonly Line[] => [
    [{ text: account ?? 'this machine', style: 'heading' }],
    ...fitTable(
      [{ title: '' }, { title: '' }],
      results.filter((result) => result.account === account).map(renderResult),
      { hasTitles: false, width },
    ),
    [],
  ]);
  return [...blocks, [renderSummary(results)]];
}

function renderResult({ status, check, message, next }: CheckResult): NotedRow {
  return {
    cells: [{ text: `  ${status}`, style: STYLES[status] }, check],
    note: { text: next === null ? message : `${message}: ${next}` },
  };
}

function renderSummary(results: readonly CheckResult[]): Span {
  const count = results.filter(({ status }) => status === 'problem').length;
  if (count === 0) return { text: 'no problems found', style: 'good' };
  return { text: count === 1 ? '1 problem found' : `${count} problems found`, style: 'bad' };
}
