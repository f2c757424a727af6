import type { Bump, ReleaseBump } from '../compare/bump.ts';
import type { Change } from '../compare/change.ts';
import {
  type ChangedDocuments,
  changelogLine,
  isNote,
  isOwnChange,
  isProse,
} from './changelog-line.ts';

export interface ChangesetFacts {
  readonly name: string;
  /** Address of the vendor's page, or its index. */
  readonly source: string;
  readonly releases: ReadonlyMap<string, ReleaseBump>;
  readonly changes: readonly Change[];
  /** What the changes are between. */
  readonly documents: ChangedDocuments;
  readonly oldSha256: string;
  readonly newSha256: string;
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
  const sentences = listTold(changes).map(
    (change) => `- ${nameOf(change)}: ${changelogLine(change, documents)}.`,
  );
  const all = [...new Set(sentences)];
  if (all.length === 0) all.push(describeUntold(changes));
  const lines = all.slice(0, SHOWN);
  const rest = all.length > SHOWN ? [`- and ${all.length - SHOWN} more`] : [];
  const isVendors = oldSha256 !== newSha256;
  const origin = isVendors
    ? `Document of ${source}: ${shorten(oldSha256)} → ${shorten(newSha256)}.`
    : `Document of ${source}: ${shorten(newSha256)}, as before.`;
  const title = describeWhole(name, changes, isVendors);
  return `---\n${packages}---\n\n${title}\n\n${[...lines, ...rest].join('\n')}\n\n${origin}\n`;
}

/**
 * What a changelog tells: all of what the package itself says, first and whatever else changed,
 * and of the document what is more than a patch, if anything is.
 */
function listTold(changes: readonly Change[]): readonly Change[] {
  const isPatch = changes.every(({ bump }) => bump === 'patch');
  const ofDocument = changes.filter(
    (change) => !isOwnChange(change) && (isToBeSeen(change) || !isProse(change)),
  );
  return [
    ...changes.filter((change) => isOwnChange(change) && !isNote(change)),
    ...ofDocument.filter((change) => isPatch || change.bump !== 'patch' || isToBeSeen(change)),
  ];
}

const describeUntold = (changes: readonly Change[]): string =>
  changes.length > 0 && changes.every(isNote)
    ? '- Only notes for maintainers changed.'
    : "- Only the vendor's descriptions and examples changed.";

/** Whose change it is: the vendor's, or ours. */
function describeWhole(name: string, changes: readonly Change[], isVendors: boolean): string {
  const own = `what this package says of ${isVendors ? 'it' : name} changed`;
  const ofDocument = isVendors
    ? `${name} changed its API document`
    : `the corrections of ${name}'s API document changed`;
  const isOwn = changes.some((change) => isOwnChange(change) && !isNote(change));
  const isDocument = isVendors || !changes.every(isOwnChange);
  const parts = [...(isDocument ? [ofDocument] : []), ...(isOwn || !isDocument ? [own] : [])];
  const text = parts.join(', and ');
  return `${text.replace(/^(what|the) /, (word) => word.charAt(0).toUpperCase() + word.slice(1))}.`;
}

const shorten = (hash: string): string => hash.slice(0, 12);
/** What may mean something though no type shows it is never left out. */
const isToBeSeen = ({ look }: Change): boolean => look !== undefined;

const nameOf = (change: Change): string => (isToBeSeen(change) ? NAMES.review : NAMES[change.bump]);
