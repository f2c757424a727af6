import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Bump, strongest } from '../compare/bump.ts';
import type { Classification } from '../compare/classify.ts';
import { INITIAL_VERSION } from '../emit/emit-package-json.ts';
import { parsePointer } from '../json/pointer.ts';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import { readAggregator } from './aggregator.ts';
import { git } from './git.ts';
import { parseChangeset } from './parse-changeset.ts';
import { planReleases } from './plan-releases.ts';
import type { ReleasedPackage } from './released-document.ts';
import { changesetPath, writeChangeset } from './write-changeset.ts';

export interface ChangesetInput {
  readonly spec: ResolvedSpec;
  readonly released: ReleasedPackage;
  readonly classification: Classification;
  /** Where the document comes from now, and what was recorded of it before. */
  readonly source: SourceRecord;
  readonly previous: Pick<SourceRecord, 'canonicalSha256' | 'pageSha256'>;
}

/** The changeset of a changed package; its text is null where nothing waits for a release any more. */
export async function planChangeset(
  root: string,
  { spec, released, classification, source, previous }: ChangesetInput,
): Promise<{ path: string; text: string | null; bump: Bump } | null> {
  const path = changesetPath(spec.id);
  const packageName = spec.names.package;
  const pending =
    released.version === INITIAL_VERSION ? await readCommitted(root, path, packageName) : 'none';
  const bump = strongest([classification.bump, pending]);
  if (bump === 'none') return existsSync(join(root, path)) ? { path, text: null, bump } : null;
  const releases = planReleases({
    packageName,
    version: released.version,
    bump,
    aggregator: await readAggregator(root),
  });
  const { url, index } = source;
  const text = writeChangeset({
    name: spec.meaning.name,
    source: url ?? index ?? 'an unknown page',
    releases,
    changes: classification.changes,
    documents: {
      before: released.document ?? spec.document,
      after: spec.document,
      fields: namesOfFields(spec),
    },
    oldSha256: hashOf(previous),
    newSha256: hashOf(source),
  });
  return { path, text, bump };
}

/** Of the document, or of the page where that is prose. */
const hashOf = ({ canonicalSha256, pageSha256 }: ChangesetInput['previous']): string =>
  canonicalSha256 ?? pageSha256;

/** Which field of the response each member of a balance is read from. */
function namesOfFields({ definition }: ResolvedSpec): ReadonlyMap<string, string> {
  const { remaining, total, lastTopUpAt } = definition.balance;
  return new Map(
    Object.entries({ remaining, total, lastTopUpAt }).flatMap(([member, pointers = []]) =>
      [pointers].flat().map((pointer) => [parsePointer(pointer).join('.'), member] as const),
    ),
  );
}

/** What an earlier, committed update of a package that was never released asked for. */
async function readCommitted(root: string, path: string, packageName: string): Promise<Bump> {
  const text = await git(root, 'show', `HEAD:./${path}`);
  return text === null ? 'none' : (parseChangeset(path, text).get(packageName) ?? 'none');
}
