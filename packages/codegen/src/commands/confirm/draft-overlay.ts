import { type Document, parseDocument } from 'yaml';
import { SpecError } from '../../errors/spec-error.ts';
import { parsePointer } from '../../json/pointer.ts';
import { GUESSES_KEY, type Guess } from '../../spec/guess.ts';
import { MEANING_KEY } from '../../spec/read-meaning.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';

/** `specs/acme/balance.overlay.yaml` */
export const overlayPath = (id: string): string => `specs/${id}/balance.overlay.yaml`;

/** The overlay of a draft, to be edited; comments and order stay as they are. */
export function readOverlay(id: string, files: TextFiles): Document {
  const text = files.get(overlayPath(id));
  if (text === undefined) throw new SpecError(`${overlayPath(id)}: is missing`);
  return parseDocument(text);
}

/** The same files with an edited one. */
export const withText = (files: TextFiles, path: string, document: Document): TextFiles =>
  new Map([...files, [path, document.toString({ lineWidth: 0 })]]);

/** What waits for an answer. */
export function readGuesses(id: string, files: TextFiles): readonly Guess[] {
  const overlay = readOverlay(id, files).toJS() as {
    actions?: readonly { [GUESSES_KEY]?: readonly Guess[] }[];
  } | null;
  return overlay?.actions?.[0]?.[GUESSES_KEY] ?? [];
}

/** The same files with these guesses left; without any the meaning is confirmed. */
export function keepGuesses(id: string, files: TextFiles, guesses: readonly Guess[]): TextFiles {
  const overlay = readOverlay(id, files);
  const place = ['actions', 0, GUESSES_KEY];
  if (guesses.length > 0) overlay.setIn(place, overlay.createNode(guesses));
  else overlay.deleteIn(place);
  return withText(files, overlayPath(id), overlay);
}

/** Names from the overlay's root to a place in the meaning; list indices as numbers, as the YAML library wants them. */
export const placeOf = (at: string): (string | number)[] => [
  'actions',
  0,
  'update',
  MEANING_KEY,
  ...parsePointer(at).map((name) => (/^\d+$/.test(name) ? Number(name) : name)),
];
