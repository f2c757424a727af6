import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';

const FOLDERS = [
  'packages/core',
  'packages/codegen',
  'packages/balances',
  'packages/cli',
  'packages/monitor',
  'packages/mcp',
  'scripts',
  'tests',
  'bench',
  'examples',
];

export interface SourceFile {
  /** Relative to the root. */
  readonly path: string;
  readonly text: string;
}

/** Links are not followed, and nothing that is installed or built is entered: packages that load each other would be walked for ever. */
function walk(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) return [path];
    return entry.isDirectory() && !/^(node_modules|dist|\.turbo)$/.test(entry.name)
      ? walk(path)
      : [];
  });
}

/** Every file of code that people write. */
export function listHandWrittenFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) => {
    try {
      return walk(folder)
        .filter((file) => /\.(ts|mts|mjs)$/.test(file) && !file.endsWith('.gen.ts'))
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
    } catch {
      return []; // not every folder is there at all times
    }
  });
}
