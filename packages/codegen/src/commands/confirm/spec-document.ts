import { parseDocument } from 'yaml';
import { writeOverlay } from '../../draft/write-meaning.ts';
import { SpecError } from '../../errors/spec-error.ts';
import type { Json, JsonObject } from '../../json/json.ts';
import { parseYaml } from '../../json/yaml-source.ts';
import { listOperations, type Operation } from '../../openapi/operation.ts';
import { applyOverlayStrictly } from '../../overlay/apply-overlay-strictly.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { placeOf, readOverlay, withText } from './draft-overlay.ts';

const fileOf = (id: string, name: string): string => `specs/${id}/${name}`;
const fixesPath = (id: string): string => fileOf(id, 'fixes.overlay.yaml');

/** The transcription of a page without a document: it is ours, so answers are written into it. */
export const transcriptionPath = (id: string): string => fileOf(id, 'transcribed.openapi.yaml');

/** The document of a draft and its operation, with the corrections that are written so far. */
export function readDraftDocument(
  id: string,
  files: TextFiles,
): { readonly document: Json; readonly operation: Operation } {
  const path = [transcriptionPath(id), fileOf(id, 'vendored.openapi.yaml')].find((known) =>
    files.has(known),
  );
  if (path === undefined) throw new SpecError(`specs/${id}: has no document to draft from`);
  const written = parseYaml(path, files.get(path) ?? '').value;
  const fixes = files.get(fixesPath(id));
  const document =
    fixes === undefined ? written : applyOverlayStrictly(written, parseYaml(fixesPath(id), fixes));
  const name = String(readOverlay(id, files).getIn(placeOf('/operation')));
  const operation = listOperations(document).get(name);
  if (!operation)
    throw new SpecError(
      `${name} is not in the document; it has ${[...listOperations(document).keys()].join(', ')}`,
    );
  return { document, operation };
}

/** The files without the drafted corrections whose descriptions begin so. */
export function dropActions(id: string, files: TextFiles, about: RegExp): TextFiles {
  const text = files.get(fixesPath(id));
  if (text === undefined) return files;
  const overlay = parseDocument(text);
  const { actions = [] } = overlay.toJS() as { actions?: readonly JsonObject[] };
  const doomed = actions.flatMap(({ description }, index) =>
    about.test(String(description)) ? [index] : [],
  );
  if (doomed.length === actions.length)
    return new Map([...files].filter(([path]) => path !== fixesPath(id)));
  for (const index of doomed.reverse()) overlay.deleteIn(['actions', index]);
  return withText(files, fixesPath(id), overlay);
}

/** The files with more corrections, after those that are there. */
export function addActions(
  id: string,
  files: TextFiles,
  actions: readonly JsonObject[],
): TextFiles {
  const text = files.get(fixesPath(id));
  if (text === undefined)
    return new Map([
      ...files,
      [fixesPath(id), writeOverlay(`${id}, where the page is silent`, actions)],
    ]);
  const overlay = parseDocument(text);
  for (const action of actions) overlay.addIn(['actions'], overlay.createNode(action));
  return withText(files, fixesPath(id), overlay);
}
