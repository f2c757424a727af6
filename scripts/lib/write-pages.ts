import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPages } from './generated-pages.ts';
import { root } from './workspace.ts';

/** Writes every page, or section of a page, that `npm run docs` writes. */
export async function writePages(): Promise<void> {
  for (const [path, text] of await renderPages()) await writeFile(join(root, path), text);
}
