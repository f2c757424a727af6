import { fitTable, type NotedRow } from '../../render/fit-table.ts';
import type { Line, Style } from '../../terminal/line.ts';
import type { AccountCheckResult } from './check-result.ts';

const STYLES: Readonly<Record<AccountCheckResult['status'], Style>> = {
  ok: 'good',
  warning: 'warning',
  problem: 'bad',
  skipped: 'faint',
};

/** Findings for people: a block for what concerns all, then one for each account, and the verdict. */
export function renderResults(
  findings: readonly AccountCheckResult[],
  width?: number,
): readonly Line[] {
  const accounts = [...new Set(findings.map(({ account }) => account))];
  const blocks = accounts.flatMap((account): readonly Line[] => [
    [{ text: account ?? 'this machine', style: 'heading' }],
    ...fitTable(
      [{ title: '' }, { title: '' }],
      findings.filter((finding) => finding.account === account).map(renderFinding),
      { hasTitles: false, ...(width === undefined ? {} : { width }) },
    ),
    [],
  ]);
  return [...blocks, [renderVerdict(findings)]];
}

function renderFinding({ status, check, message, next }: AccountCheckResult): NotedRow {
  return {
    cells: [{ text: `  ${status}`, style: STYLES[status] }, check],
    note: { text: next === null ? message : `${message}: ${next}` },
  };
}

function renderVerdict(findings: readonly AccountCheckResult[]): Line[number] {
  const problems = findings.filter(({ status }) => status === 'problem').length;
  if (problems === 0) return { text: 'nothing is in the way', style: 'good' };
  return {
    text: problems === 1 ? '1 problem is in the way' : `${problems} problems are in the way`,
    style: 'bad',
  };
}
