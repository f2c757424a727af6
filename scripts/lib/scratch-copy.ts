import { existsSync } from 'node:fs';
import {
  copyFile,
  type DisposableTempDir,
  mkdir,
  mkdtempDisposable,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runIn } from './run-command.ts';
import { root } from './workspace.ts';

/** A copy of the work tree as git sees it, committed and installed, for tests that change it. */
export async function createScratchCopy(): Promise<DisposableTempDir> {
  const scratch = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-scratch-'));
  const folder = scratch.path;
  const flags = ['--cached', '--others', '--exclude-standard', '-z'];
  const listed = await runIn(root, 'git', 'ls-files', ...flags);
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const parent of new Set(files.map(dirname)))
    await mkdir(join(folder, parent), { recursive: true });
  await Promise.all(files.map((file) => copyFile(join(root, file), join(folder, file))));
  await runIn(folder, 'git', 'init', '--quiet', '--initial-branch=main');
  await borrowObjects(folder);
  await commitAll(folder, 'copy');
  await runIn(folder, 'pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  return scratch;
}

/** What the repository has committed need not be written once more: git reads it where it is. */
async function borrowObjects(folder: string): Promise<void> {
  const path = ['--path-format=absolute', '--git-path', 'objects'];
  const objects = await runIn(root, 'git', 'rev-parse', ...path);
  await writeFile(join(folder, '.git/objects/info/alternates'), objects);
}

/** Commits everything in the copy, whoever the user of this machine is. */
export async function commitAll(folder: string, message: string): Promise<void> {
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  await runIn(folder, 'git', 'add', '--all');
  await runIn(folder, 'git', ...author, 'commit', '--quiet', `--message=${message}`);
}

/** The files that differ from the copy as it was made, new ones included. */
export async function listChangedFiles(folder: string): Promise<string[]> {
  const output = await runIn(folder, 'git', 'status', '--porcelain', '--untracked-files=all');
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3));
}
