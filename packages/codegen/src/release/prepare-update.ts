import type { Bump } from '../compare/bump.ts';
import { type Classification, classify } from '../compare/classify.ts';
import { detectUnitChanges } from '../draft/detect-unit-changes.ts';
import { throwIfAny } from '../errors/spec-error.ts';
import type { ImportedPage } from '../page/import-page.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { compareTree } from '../tree/compare-tree.ts';
import { generatePackages } from '../tree/generate-packages.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import type { FileChanges } from '../tree/write-files.ts';
import { lintDocument } from './lint-document.ts';
import { planChangeset } from './plan-changeset.ts';
import { refuseOriginChange } from './refuse-origin-change.ts';
import { type ReleasedPackage, readReleased } from './released-document.ts';
import { type RenewedSpecs, renewSpecs } from './renew-specs.ts';

export interface UpdateInput {
  readonly imported: ImportedPage;
  readonly previous: SourceRecord;
  /** Removes overlay actions that do nothing any more, instead of stopping. */
  readonly accept: boolean;
  /** Lets the key go to another host than before. */
  readonly allowOriginChange: boolean;
}

/** All that an update would write, and what is to be said of it. Nothing is written yet. */
export interface PreparedUpdate {
  readonly spec: ResolvedSpec;
  readonly classification: Classification;
  /** What the changeset counts: never less than what waits for the same release already. */
  readonly bump: Bump;
  readonly files: FileChanges;
  readonly changesetPath: string | null;
  /** The version that is replaced, and where its document was found. */
  readonly released: ReleasedPackage;
  readonly notes: readonly string[];
}

/** Runs every step of an update in memory: overlays, lint, classification, generation, changeset. */
export async function prepareUpdate(
  root: string,
  id: string,
  input: UpdateInput,
): Promise<PreparedUpdate> {
  const { imported, previous, accept, allowOriginChange } = input;
  const renewed = renewSpecs(id, readSpecFiles(root), imported, accept);
  const spec = resolveSpec(id, renewed.texts);
  const released = await readReleased(root, id);
  const words = detectUnitChanges(released.document, spec.document, spec.meaning);
  if (!accept)
    throwIfAny(
      words.contradictions.map((text) => `${text}: correct the meaning, or pass --accept`),
    );
  const warnings = await lintDocument(spec.document);
  const classification = await classify(released.document, spec.document);
  if (!allowOriginChange) refuseOriginChange(classification.changes);
  const files = new Map<string, string | Uint8Array | null>([
    ...(await listPackageChanges(root, renewed.texts)),
    ...renewed.changes,
  ]);
  const changeset = await planChangeset(root, {
    spec,
    released,
    classification,
    imported,
    previous,
    files,
  });
  if (changeset) files.set(changeset.path, changeset.text);
  return {
    spec,
    classification,
    bump: changeset?.bump ?? classification.bump,
    files,
    changesetPath: changeset?.path ?? null,
    released,
    notes: [
      ...describeImport(id, imported, renewed),
      ...words.contradictions,
      ...words.notes,
      ...warnings,
    ],
  };
}

/** Generated files that change; packages without a spec are left alone. */
async function listPackageChanges(
  root: string,
  specs: TextFiles,
): Promise<readonly (readonly [string, string | null])[]> {
  const differences = compareTree(root, await generatePackages(specs));
  return differences
    .filter(({ kind }) => kind !== 'orphan')
    .map(({ path, text }) => [path, text] as const);
}

function describeImport(
  id: string,
  { vendored, notes }: ImportedPage,
  { removedActions }: RenewedSpecs,
): readonly string[] {
  const lines = [...notes];
  if (!vendored)
    lines.unshift(
      `the page is prose and it changed: read it, and correct specs/${id}/transcribed.openapi.yaml`,
    );
  if (removedActions === 1) lines.push('1 overlay action did nothing any more and was removed');
  else if (removedActions > 1)
    lines.push(`${removedActions} overlay actions did nothing any more and were removed`);
  return lines;
}
