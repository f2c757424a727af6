import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import { parseYaml, type YamlSource } from '../json/yaml-source.ts';
import { applyOverlayStrictly, findUndescribed } from '../overlay/apply-overlay-strictly.ts';
import { findDeadCitations, findUnsourced } from './check-evidence.ts';
import { readSourceRecord } from './source-record.ts';

/** Texts by path from the root of the repository: `specs/acme/source.yaml`. */
export type TextFiles = ReadonlyMap<string, string>;

const VENDORED = 'vendored.openapi.yaml';
const TRANSCRIBED = 'transcribed.openapi.yaml';
const FIXES = 'fixes.overlay.yaml';
const BALANCE = 'balance.overlay.yaml';
/** What overlays and fixtures cite, dated and with its source. */
const EVIDENCE = 'evidence.md';
const KNOWN = ['source.yaml', VENDORED, TRANSCRIBED, FIXES, BALANCE, EVIDENCE];

/** One folder under `specs/`, read and resolved. */
export interface SpecFolder {
  /** The vendor's document with all overlays applied. */
  readonly document: Json;
  readonly balanceOverlay: YamlSource;
}

/** Reads a spec folder. The document must be as imported, and every overlay action must have an effect. */
export function readSpecFolder(id: string, files: TextFiles): SpecFolder {
  const folder = `specs/${id}/`;
  const read = (name: string): YamlSource => {
    const text = files.get(folder + name);
    if (text === undefined) throw new SpecError(`${folder}${name}: is missing`);
    return parseYaml(folder + name, text);
  };
  refuseUnknownFiles(folder, files);
  throwIfAny([
    ...findUnsourced(folder + EVIDENCE, files.get(folder + EVIDENCE) ?? ''),
    ...findDeadCitations(folder, files),
  ]);
  const written = readDocument(folder, files, read);
  const fixed = files.has(folder + FIXES) ? applyFixes(written, read(FIXES)) : written;
  const balanceOverlay = read(BALANCE);
  return { document: applyOverlayStrictly(fixed, balanceOverlay), balanceOverlay };
}

function applyFixes(document: Json, fixes: YamlSource): Json {
  throwIfAny(findUndescribed(fixes));
  return applyOverlayStrictly(document, fixes);
}

function readDocument(folder: string, files: TextFiles, read: (name: string) => YamlSource): Json {
  const source = readSourceRecord(read('source.yaml'));
  const [name, other] = source.form === 'prose' ? [TRANSCRIBED, VENDORED] : [VENDORED, TRANSCRIBED];
  if (files.has(folder + other))
    throw new SpecError(
      `${folder}${other}: source.yaml has the form ${source.form}, so ${name} is what counts`,
    );
  const { path, value } = read(name);
  const recorded =
    source.form !== 'prose' && source.keeps ? source.factsSha256 : source.canonicalSha256;
  const unrecorded = source.form === 'prose' && recorded === null;
  if (!unrecorded && recorded !== sha256(canonicalJson(value))) {
    throw new SpecError(
      `${path}: is not the document that source.yaml records: import the page again, and correct it by overlays only`,
    );
  }
  return value;
}

function refuseUnknownFiles(folder: string, files: TextFiles): void {
  const unknown = [...files.keys()].filter(
    (path) => path.startsWith(folder) && !isKnown(path.slice(folder.length)),
  );
  if (unknown.length > 0) {
    throw new SpecError(
      ...unknown.map(
        (path) =>
          `${path}: unknown file: a spec folder has ${KNOWN.join(', ')} and fixtures/*.json`,
      ),
    );
  }
}

const isKnown = (name: string): boolean =>
  KNOWN.includes(name) || /^fixtures\/[^/]+\.json$/.test(name);
