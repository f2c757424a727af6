import { mkdir, mkdtempDisposable, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, runIn } from '../../../scripts/lib/run-command.ts';
import { TSC } from '../../../scripts/lib/type-programs.ts';
import { type Manifest, root } from '../../../scripts/lib/workspace.ts';

/** What the packages need of others at compile time. */
const THIRD_PARTIES = ['openapi-fetch', 'openapi-typescript-helpers', 'msw', '@types'];

/** A user's project outside of the repository: its program, and our packages as their tarballs hold them. */
export interface UserProject {
  readonly folder: string;
  /** Puts the package of a tarball in the place of the one before. */
  install(tarball: string): Promise<Manifest>;
  /** @returns the compiler's complaints, one a line */
  compile(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** @param programs - texts by file name */
export async function createUserProject(
  copy: string,
  programs: ReadonlyMap<string, string>,
): Promise<UserProject> {
  const { path: folder, remove } = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-user-'));
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const files = new Map([
    ['package.json', JSON.stringify({ name: 'user', private: true, type: 'module' })],
    [
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: { ...compilerOptions, types: ['node'] },
        files: [...programs.keys()],
      }),
    ],
    ...programs,
  ]);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of THIRD_PARTIES)
    await symlink(join(copy, 'packages/core/node_modules', name), join(modules, name));
  return {
    folder,
    remove,
    async install(tarball) {
      const manifest = JSON.parse(
        await runIn(folder, 'tar', '-xOf', tarball, 'package/package.json'),
      ) as Manifest;
      const target = join(modules, manifest.name);
      await rm(target, { recursive: true, force: true });
      await mkdir(target, { recursive: true });
      await runIn(target, 'tar', '-xf', tarball, '--strip-components=1');
      return manifest;
    },
    async compile() {
      const { output } = await runCommand('node', [join(root, TSC), '--pretty', 'false'], {
        cwd: folder,
      });
      return output.split('\n').filter(Boolean);
    },
  };
}
