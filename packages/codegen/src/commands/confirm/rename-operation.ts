import { isMap, isScalar, parseDocument } from 'yaml';
import { nameOperation } from '../../openapi/operation.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { withText } from './draft-overlay.ts';
import { readDraftDocument, transcriptionPath } from './spec-document.ts';

/** Corrects the address in a transcription, which is ours; a vendor's document stays as it is. */
export function renameOperation(id: string, files: TextFiles, written: string): TextFiles {
  const text = files.get(transcriptionPath(id));
  const [, path] = /^GET (\/\S*)$/.exec(nameOperation(written)) ?? [];
  if (text === undefined || path === undefined) return files;
  const { operation } = readDraftDocument(id, files);
  const transcription = parseDocument(text);
  const paths = transcription.get('paths');
  const pair = isMap(paths)
    ? paths.items.find(({ key }) => isScalar(key) && key.value === operation.path)
    : undefined;
  if (!pair || !isScalar(pair.key)) return files;
  pair.key.value = path;
  return withText(files, transcriptionPath(id), transcription);
}
