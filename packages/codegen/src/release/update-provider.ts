import type { Bump } from '../compare/bump.ts';
import { type Classification, classify } from '../compare/classify.ts';
import { detectUnitChanges } from '../draft/detect-unit-changes.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { type ImportedPage, type ImportOptions, importPage } from '../page/import-page.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { generatePackages } from '../tree/pipeline.ts';
import { planTree } from '../tree/plan-tree.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import type { FileChanges } from '../tree/transaction.ts';
import { bootPrism } from './boot-prism.ts';
import { dropIdleActions } from './drop-idle-actions.ts';
import { lintDocument } from './lint-document.ts';
import { planChangeset } from './plan-changeset.ts';
import { readReleased } from './released-document.ts';
import { askRedocly, describeDisagreement } from './second-opinion.ts';

export interface UpdateOptions extends ImportOptions {
  /** Removes overlay actions that do nothing any more, instead of stopping. */
  readonly accept: boolean;
  /** Lets the key go to another host than before. */
  readonly allowOriginChange: boolean;
}

/** All that an update would write, and what is to be said of it. Nothing is written yet. */
export interface PreparedUpdate {
  readonly imported: ImportedPage;
  readonly spec: ResolvedSpec;
  readonly classification: Classification;
  /** What the changeset counts: never less than what waits for the same release already. */
  readonly bump: Bump;
  readonly files: FileChanges;
  readonly changesetPath: string | null;
  /** The version that is replaced, and where its document was found. */
  readonly released: { readonly version: string; readonly from: string };
  readonly notes: readonly string[];
}

/** Runs every step of an update in memory: import, overlays, lint, Prism, generation, classification, changeset. */
export async function prepareUpdate(
  root: string,
  id: string,
  page: Uint8Array,
  options: UpdateOptions,
): Promise<PreparedUpdate> {
  const imported = importPage(page, options);
  const before = readSpecFiles(root);
  const { files: specFiles, dropped } = renewFolder(id, before, imported, options.accept);
  const spec = resolveSpec(id, specFiles);
  const released = await readReleased(root, id);
  const words = detectUnitChanges(released.document, spec.document, spec.meaning);
  if (!options.accept)
    throwIfAny(
      words.contradictions.map((text) => `${text}: correct the meaning, or pass --accept`),
    );
  const warnings = await lintDocument(spec.document, `${root}/redocly.yaml`);
  const classification = await classify(released.document, spec.document);
  if (classification.bump === 'review' && !options.allowOriginChange)
    throw refuseOrigin(classification);
  const [opinion, emitted] = await Promise.all([
    askRedocly(released.document, spec.document),
    generateTwice(specFiles),
    bootPrism(spec.document, spec.definition),
  ]);
  const changes = new Map<string, string | Uint8Array | null>(planTree(root, emitted));
  for (const [name, content] of imported.files) {
    if (content !== null || before.has(`specs/${id}/${name}`))
      changes.set(`specs/${id}/${name}`, content);
  }
  const fixes = `specs/${id}/fixes.overlay.yaml`;
  if (dropped > 0) changes.set(fixes, specFiles.get(fixes) ?? null);
  const changeset = await planChangeset(root, {
    spec,
    released,
    classification,
    imported,
    previous: options.previous,
    files: changes,
  });
  if (changeset) changes.set(changeset.path, changeset.text);
  const notes = [
    ...(imported.vendored
      ? []
      : [
          `the page is prose and it changed: read it, and correct specs/${id}/transcribed.openapi.yaml`,
        ]),
    ...imported.notes,
    ...(dropped > 0
      ? [
          `${dropped} overlay ${dropped === 1 ? 'action' : 'actions'} did nothing any more and ${dropped === 1 ? 'was' : 'were'} removed`,
        ]
      : []),
    ...words.contradictions,
    ...words.notes,
    ...warnings,
    ...describeDisagreement(classification, opinion),
  ];
  const bump = changeset?.bump ?? classification.bump;
  return {
    imported,
    spec,
    classification,
    bump,
    files: changes,
    changesetPath: changeset?.path ?? null,
    released,
    notes,
  };
}

/** The texts of all spec folders with the imported page in the place of the old one. */
function renewFolder(
  id: string,
  before: TextFiles,
  { files, vendored }: ImportedPage,
  accept: boolean,
) {
  const renewed = new Map(before);
  for (const [name, content] of files) {
    if (content === null) renewed.delete(`specs/${id}/${name}`);
    else
      renewed.set(
        `specs/${id}/${name}`,
        typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
      );
  }
  const path = `specs/${id}/fixes.overlay.yaml`;
  const fixes = renewed.get(path);
  if (!accept || fixes === undefined || !vendored) return { files: renewed, dropped: 0 };
  const { text, dropped } = dropIdleActions(path, fixes, vendored.document);
  if (text === null) renewed.delete(path);
  else renewed.set(path, text);
  return { files: renewed, dropped };
}

/** A generator that does not give the same bytes twice cannot be trusted with a diff. */
async function generateTwice(specFiles: TextFiles): Promise<TextFiles> {
  const [once, again] = [
    await generatePackages(specFiles),
    await generatePackages(new Map([...specFiles].reverse())),
  ];
  const differing = [...once]
    .filter(([path, text]) => again.get(path) !== text)
    .map(([path]) => path);
  if (differing.length > 0)
    throw new SpecError(...differing.map((path) => `${path}: two runs of the generator differ`));
  return once;
}

function refuseOrigin({ changes }: Classification): SpecError {
  const reasons = changes.filter(({ bump }) => bump === 'review').map(({ message }) => message);
  return new SpecError(
    ...new Set(reasons),
    'this needs a person: find out that the vendor means it, then pass --allow-origin-change',
  );
}
