import type { TextFiles } from '../spec/spec-folder.ts';
import type { FileChanges } from './write-files.ts';

/** Files as they will be. */
export function applyChanges(before: TextFiles, changes: FileChanges): TextFiles {
  const texts = new Map(before);
  for (const [path, content] of changes) {
    if (content === null) texts.delete(path);
    else texts.set(path, typeof content === 'string' ? content : Buffer.from(content).toString());
  }
  return texts;
}
