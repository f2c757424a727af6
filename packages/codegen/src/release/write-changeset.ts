import type { ReleaseBump } from '../compare/bump.ts';
import type { Change } from '../compare/change.ts';

export interface ChangesetFacts {
  readonly name: string;
  /** Address of the vendor's page, or its index. */
  readonly source: string;
  readonly releases: ReadonlyMap<string, ReleaseBump>;
  readonly changes: readonly Change[];
  readonly oldSha256: string | null;
  readonly newSha256: string | null;
}

const SHOWN = 40;

export const changesetPath = (id: string): string => `.changeset/spec-${id}.md`;

/** A changeset that says the same whenever it is written: no date, no order of chance. */
export function writeChangeset({
  name,
  source,
  releases,
  changes,
  oldSha256,
  newSha256,
}: ChangesetFacts): string {
  const packages = [...releases]
    .map(([packageName, bump]) => `"${packageName}": ${bump}\n`)
    .join('');
  const notable = changes.some(({ bump }) => bump !== 'patch')
    ? changes.filter(({ bump }) => bump !== 'patch')
    : changes;
  const lines = notable
    .slice(0, SHOWN)
    .map(({ bump, message, pointer }) => `- ${bump}: ${message} (\`${pointer}\`)`);
  const rest = notable.length > SHOWN ? [`- and ${notable.length - SHOWN} more`] : [];
  const origin = `Document of ${source}: ${shorten(oldSha256)} → ${shorten(newSha256)}.`;
  return `---\n${packages}---\n\n${name} changed its API document.\n\n${[...lines, ...rest].join('\n')}\n\n${origin}\n`;
}

const shorten = (hash: string | null): string => hash?.slice(0, 12) ?? 'none';
