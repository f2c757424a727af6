import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUMPS, type Bump, rankOf } from '../compare/bump.ts';
import type { Classification } from '../compare/classify.ts';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from '../openapi/drop-external-references.ts';
import { findTool, runTool } from './run-tool.ts';

/** Without `diff-recommended` every rule is off and every change a patch. */
const CONFIG = 'extends: [diff-recommended]\n';

/** What `redocly diff` says of the same two documents. */
export interface SecondOpinion {
  readonly bump: Bump;
  /** The strongest reasons, one line each. */
  readonly reasons: readonly string[];
}

interface Report {
  readonly bump: string;
  readonly changes: readonly {
    path: string;
    impact: string;
    verdicts: readonly { message: string; ruleId: string }[];
  }[];
}

/** Asks Redocly, which shares no code with our own classification; null where it cannot say. */
export async function askRedocly(old: Json, next: Json): Promise<SecondOpinion | null> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-diff-'));
  try {
    await writeFile(join(folder, 'redocly.yaml'), CONFIG);
    await writeFile(join(folder, 'old.json'), JSON.stringify(dropExternalReferences(old)));
    await writeFile(join(folder, 'next.json'), JSON.stringify(dropExternalReferences(next)));
    const args = [
      'diff',
      'old.json',
      'next.json',
      '--format',
      'json',
      '--config',
      'redocly.yaml',
      '--fail-on',
      'none',
    ];
    const { stdout } = await runTool(findTool('@redocly/cli', 'redocly'), args, folder);
    return readReport(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readReport(stdout: string): SecondOpinion | null {
  try {
    const { bump, changes } = JSON.parse(stdout) as Report;
    const known = BUMPS.find((name) => name === bump) ?? 'none';
    const strongest = changes.filter(({ impact }) => impact === bump);
    const reasons = strongest.map(
      ({ path, verdicts }) =>
        `${path}: ${verdicts.map(({ message, ruleId }) => `${message} (${ruleId})`).join(' ') || 'changed'}`,
    );
    return { bump: known, reasons };
  } catch {
    return null;
  }
}

/** Both sides, where they are more than one level apart; `review` stands above all and is not argued with. */
export function describeDisagreement(
  { bump, changes }: Classification,
  opinion: SecondOpinion | null,
): string[] {
  if (opinion === null)
    return ['redocly diff could not read the documents: there is no second opinion'];
  if (bump === 'review' || Math.abs(rankOf(bump) - rankOf(opinion.bump)) <= 1) return [];
  const ours = changes
    .filter((change) => change.bump === bump)
    .map(({ pointer, message }) => `  ${pointer}: ${message}`);
  return [
    `redocly diff says ${opinion.bump}, the types and rules say ${bump}; ours counts`,
    `the reasons for ${bump}:`,
    ...(ours.length > 0 ? ours : ['  the documents are equal']),
    `the reasons for ${opinion.bump}:`,
    ...opinion.reasons.map((reason) => `  ${reason}`),
  ];
}
