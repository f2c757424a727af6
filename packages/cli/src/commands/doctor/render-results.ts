import { fitTable, type NotedRow } from '../../render/fit-table.ts';
import type { Line, Span, Style } from '../../terminal/line.ts';
import type { AccountCheckResult, CheckResult } from './check-result.ts';

const STYLES: Readonly<Record<CheckResult['status'], Style>> = {
  ok: 'good',
  warning: 'warning',
  problem: 'bad',
  skipped: 'faint',
};

/** Results on one subject for people. What to do about problems stands in the conclusion. */
export function renderBlock(
  results: readonly AccountCheckResult[],
  width?: number,
): readonly Line[] {
  const [first] = results;
  if (!first) return [];
  return [
    [{ text: subjectOf(first), style: 'heading' }],
    ...fitTable([{ title: '' }, { title: '' }], results.map(renderResult), {
      hasTitles: false,
      width,
    }),
    [],
  ];
}

/** All problems with what to do, and how many there are. */
export function renderConclusion(
  results: readonly AccountCheckResult[],
  width?: number,
): readonly Line[] {
  const problems = results.filter(({ status }) => status === 'problem');
  const rows = problems.map((result): NotedRow => {
    const { check, message, next } = result;
    return {
      cells: [{ text: subjectOf(result), style: 'bad' }, check],
      note: { text: next === null ? message : `${message}: ${next}` },
    };
  });
  return [
    ...fitTable([{ title: '', leastWidth: 8 }, { title: '' }], rows, { hasTitles: false, width }),
    ...(problems.length > 0 ? [[]] : []),
    [renderSummary(results)],
  ];
}

function subjectOf({ account }: AccountCheckResult): string {
  return account ?? 'this machine';
}

function renderResult({ status, check, message, next }: CheckResult): NotedRow {
  const isRepeated = status === 'problem' || next === null;
  return {
    cells: [{ text: `  ${status}`, style: STYLES[status] }, check],
    note: { text: isRepeated ? message : `${message}: ${next}` },
  };
}

function renderSummary(results: readonly CheckResult[]): Span {
  const count = results.filter(({ status }) => status === 'problem').length;
  if (count === 0) return { text: 'no problems found', style: 'good' };
  return { text: count === 1 ? '1 problem found' : `${count} problems found`, style: 'bad' };
}
