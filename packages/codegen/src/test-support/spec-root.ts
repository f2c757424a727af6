import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runGenerateCommand } from '../commands/generate/generate-command.ts';
import { runSpecCommand } from '../commands/spec-command.ts';

/** An empty repository outside of this one, and the verbs run in it. */
export interface SpecRoot {
  readonly root: string;
  /** Runs `npm run spec`; gives its exit code and what it printed. */
  spec(...args: string[]): Promise<{ exitCode: number; out: string[]; err: string[] }>;
  /** Runs `npm run generate`; gives what it warned of. */
  generate(): Promise<string[]>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  read(path: string): Promise<string>;
  /** Every file below a folder with its text: what must be as it was when a step fails. */
  snapshot(): Promise<ReadonlyMap<string, string>>;
  remove(): Promise<void>;
}

/** @param lintsImports false unless a test is about it: it starts a tool of others */
export async function createSpecRoot(lintsImports = false): Promise<SpecRoot> {
  const root = await mkdtemp(join(tmpdir(), 'spec-root-'));
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
  const contextOf = (out: string[], err: string[]) => ({
    root,
    cwd: root,
    print: (line: string) => void out.push(line),
    warn: (line: string) => void err.push(line),
    lintsImports,
  });
  return {
    root,
    read,
    async spec(...args) {
      const [out, err]: [string[], string[]] = [[], []];
      const exitCode = await runSpecCommand(args, contextOf(out, err));
      return { exitCode, out, err };
    },
    async generate() {
      const err: string[] = [];
      await runGenerateCommand([], contextOf([], err));
      return err;
    },
    async write(path, content) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    },
    async snapshot() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        // The mark of the last writer changes with every call, and is no part of the tree.
        .filter((path) => !path.startsWith('node_modules/'));
      return new Map(
        await Promise.all(paths.sort().map(async (path) => [path, await read(path)] as const)),
      );
    },
    remove: () => rm(root, { recursive: true }),
  };
}
