import type { Bump, ReleaseBump } from '../compare/bump.ts';
import type { Change } from '../compare/change.ts';
import { type ChangedDocuments, changelogLine, isProse } from './changelog-line.ts';

export interface ChangesetFacts {
  readonly name: string;
  /** Address of the vendor's page, or its index. */
  readonly source: string;
  readonly releases: ReadonlyMap<string, ReleaseBump>;
  readonly changes: readonly Change[];
  /** What the changes are between. */
  readonly documents: ChangedDocuments;
  readonly oldSha256: string | null;
  readonly newSha256: string | null;
}

const SHOWN = 40;

/** What a bump means to a reader. */
const NAMES = {
  none: 'unchanged',
  patch: 'no type changes',
  minor: 'new',
  major: 'breaking',
  review: 'to be looked at',
} as const satisfies Readonly<Record<Bump, string>>;

export const changesetPath = (id: string): string => `.changeset/spec-${id}.md`;

/** A changeset that says the same whenever it is written: no date, no order of chance. */
export function writeChangeset({
  name,
  source,
  releases,
  changes,
  documents,
  oldSha256,
  newSha256,
}: ChangesetFacts): string {
  const packages = [...releases]
    .map(([packageName, bump]) => `"${packageName}": ${bump}\n`)
    .join('');
  const notable = changes.some(({ bump }) => bump !== 'patch')
    ? changes.filter(({ bump }) => bump !== 'patch')
    : changes;
  const sentences = notable
    .filter((change) => !isProse(change))
    .map((change) => `- ${NAMES[change.bump]}: ${changelogLine(change, documents)}.`);
  const all = [...new Set(sentences)];
  if (all.length === 0) all.push("- Only the vendor's descriptions and examples changed.");
  const lines = all.slice(0, SHOWN);
  const rest = all.length > SHOWN ? [`- and ${all.length - SHOWN} more`] : [];
  const origin = `Document of ${source}: ${shorten(oldSha256)} → ${shorten(newSha256)}.`;
  return `---\n${packages}---\n\n${name} changed its API document.\n\n${[...lines, ...rest].join('\n')}\n\n${origin}\n`;
}

const shorten = (hash: string | null): string => hash?.slice(0, 12) ?? 'none';
