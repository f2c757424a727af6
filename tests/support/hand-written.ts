import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';

const FOLDERS = [
  'packages/core',
  'packages/codegen',
  'packages/balances',
  'packages/cli',
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

/** Every file of code that people write. */
export function listHandWrittenFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          (file) =>
            /\.(ts|mts|mjs)$/.test(file) &&
            !/(^|\/)(node_modules|dist|\.turbo)\//.test(file) &&
            !file.endsWith('.gen.ts'),
        )
        .map((file) => ({
          path: `${folder}/${file}`,
          text: readFileSync(join(root, folder, file), 'utf8'),
        }));
    } catch {
      return []; // not every folder is there at all times
    }
  });
}
