import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bump } from '../compare/bump.ts';
import type { Classification } from '../compare/classify.ts';
import { classifyTexts, describeTexts } from '../compare/text-changes.ts';
import { type ChangedWords, detectUnitChanges } from '../draft/detect-unit-changes.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { restoreTexts } from '../page/changed-texts.ts';
import type { ImportedPage } from '../page/import-page.ts';
import type { Page } from '../page/page.ts';
import { findStaleFixtures } from '../page/stale-fixtures.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import { readSpecFolder, type TextFiles } from '../spec/spec-folder.ts';
import { compareWithSpecs } from '../tree/compare-with-specs.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import type { FileChanges } from '../tree/write-files.ts';
import { findChangedAmounts, refuseChangedAmounts } from './changed-amounts.ts';
import { classifyPackage } from './classify-package.ts';
import { refuseNewDefects } from './new-defects.ts';
import { planChangeset } from './plan-changeset.ts';
import { refuseOriginChange } from './refuse-origin-change.ts';
import { type ReadFile, type ReleasedPackage, readReleased } from './released-document.ts';
import { type RenewedSpecs, renewSpecs } from './renew-specs.ts';

export interface UpdateInput {
  readonly page: Page;
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
  const { page, imported, previous, accept, allowOriginChange } = input;
  const before = readSpecFiles(root, id);
  const renewed = renewSpecs(id, before, imported, accept);
  const spec = resolveSpec(id, renewed.texts);
  const released = await readReleased(root, id);
  const words = detectChangedWords(imported, released.document, spec);
  if (!accept)
    throwIfAny(
      words.contradictions.map((text) => `${text}: correct the meaning, or pass --accept`),
    );
  const warnings = await refuseNewDefects(id, spec.document, () =>
    documentBefore(id, before, released),
  );
  const files = new Map<string, string | Uint8Array | null>([
    ...(await listPackageChanges(root, renewed.changes)),
    ...renewed.changes,
  ]);
  const read = readFolder(root, `packages/providers/${id}`, files);
  const classification = await classifyPackage(released, { document: spec.document, read });
  if (!allowOriginChange) refuseOriginChange(classification.changes);
  const ofWords = await classifyTexts(spec.document, imported.changedTexts);
  const amounts = findChangedAmounts(
    [...classification.changes, ...ofWords],
    spec.document,
    spec.meaning,
  );
  if (!accept) refuseChangedAmounts(amounts);
  const changeset = await planChangeset(root, {
    spec,
    released,
    classification,
    source: imported.record,
    previous,
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
      ...describeTexts(imported.changedTexts).map(({ message }) => message),
      ...words.contradictions,
      ...words.notes,
      ...amounts,
      ...findStaleFixtures(before, id, page, listDocuments(id, before, imported)),
      ...warnings,
    ],
  };
}

/** A package as it is after these changes. */
function readFolder(root: string, folder: string, changes: FileChanges): ReadFile {
  return async (name) => {
    const path = `${folder}/${name}`;
    const content = changes.get(path);
    if (content === undefined) return readFile(join(root, path), 'utf8').catch(() => null);
    return content === null ? null : Buffer.from(content).toString();
  };
}

/** The document that the update replaces; the released one where its folder is in disorder. */
function documentBefore(id: string, texts: TextFiles, released: ReleasedPackage): Json {
  try {
    return readSpecFolder(id, texts).document;
  } catch (error) {
    if (error instanceof SpecError) return released.document;
    throw error;
  }
}

/**
 * The words about the amounts. Where the folder holds none, those that are new are held against the
 * meaning as if there had been none.
 */
function detectChangedWords(
  { record, changedTexts }: ImportedPage,
  released: Json,
  { document, meaning }: ResolvedSpec,
): ChangedWords {
  return record.keeps === 'facts'
    ? detectUnitChanges(document, restoreTexts(document, changedTexts), meaning)
    : detectUnitChanges(released, document, meaning);
}

/** Generated files that change with these spec files; packages without a spec are left alone. */
async function listPackageChanges(
  root: string,
  changes: FileChanges,
): Promise<readonly (readonly [string, string | null])[]> {
  const { differences } = await compareWithSpecs(root, changes);
  return differences
    .filter(({ kind }) => kind !== 'orphan')
    .map(({ path, text }) => [path, text] as const);
}

/** The vendor's document as it was and as it is; none of prose. */
function listDocuments(id: string, before: TextFiles, { vendored }: ImportedPage): readonly Json[] {
  const path = `specs/${id}/vendored.openapi.yaml`;
  const text = before.get(path);
  return vendored && text !== undefined ? [parseYaml(path, text).value, vendored.document] : [];
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
