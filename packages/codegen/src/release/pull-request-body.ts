/** GitHub takes 65,536 characters. The rest is for the lines around. */
const LIMIT = 60_000;

/** The text of a pull request: what a reviewer needs, cut where the host would refuse it. */
export interface PullRequestBody {
  readonly text: string;
  /** Whether a part of it is only in the file with the whole. */
  readonly isCut: boolean;
}

/**
 * Writes the text of a pull request. The most important lines come first; what the host would not
 * take is in a file that the last line names.
 *
 * @param whole name of the file that holds all lines
 */
export function writePullRequestBody(lines: readonly string[], whole: string): PullRequestBody {
  const fence = chooseFence(lines);
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > LIMIT) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  const shown = [fence, ...kept, fence];
  if (left === 0) return { text: `${shown.join('\n')}\n`, isCut: false };
  const rest = `${left} more lines are in \`${whole}\`, among the artifacts of the run that opened this.`;
  return { text: `${[...shown, '', rest].join('\n')}\n`, isCut: true };
}

/** More backticks than the vendor's texts have in a row. */
function chooseFence(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  return '`'.repeat(Math.max(5, ...runs.map(({ length }) => length)) + 1);
}
