import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../json/yaml-source.ts';
import { chooseOperation } from '../../openapi/choose-operation.ts';
import { checkImportable } from '../../page/check-importable.ts';
import type { ImportedPage } from '../../page/import-page.ts';
import type { Page } from '../../page/page.ts';
import type { Guess } from '../../spec/guess.ts';
import { transcribePage } from '../../transcribe/transcribe-page.ts';

/** A page without a document, with the transcription that stands for one. */
export interface ProseDocument {
  readonly imported: ImportedPage;
  /** Where on the page a guess has its words. */
  readonly cite?: (guess: Guess) => string;
  /** What was chosen on the page. */
  readonly guesses?: readonly Guess[];
}

/**
 * Takes the transcription that a person has written, else makes one of the facts of the page. Where
 * the page has too few, the notes say what is missing.
 */
export function readProse(
  root: string,
  id: string,
  imported: ImportedPage,
  page: Page,
  wanted: string | undefined,
): ProseDocument {
  const name = `specs/${id}/transcribed.openapi.yaml`;
  if (existsSync(join(root, name))) {
    const text = readFileSync(join(root, name), 'utf8');
    const document = parseYaml(name, text).value;
    const operation = chooseOperation(document, wanted);
    checkImportable(document, operation);
    const files = new Map([...imported.files, ['transcribed.openapi.yaml', text] as const]);
    return { imported: { ...imported, files, vendored: { document, operation, kept: document } } };
  }
  const { transcription, notes } = transcribePage(id, page, wanted);
  const noted = { ...imported, notes: [...imported.notes, ...notes] };
  if (!transcription) return { imported: noted };
  const { text, document, operation, cite, guesses } = transcription;
  const files = new Map([...imported.files, ['transcribed.openapi.yaml', text] as const]);
  return {
    imported: { ...noted, files, vendored: { document, operation, kept: document } },
    cite,
    guesses,
  };
}
