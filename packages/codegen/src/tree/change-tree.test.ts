import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeTree } from './change-tree.ts';
import { LOCK } from './lock-file.ts';
import { refuseLockedTree } from './tree-lock.ts';
import type { FileChanges, FileSystem } from './write-files.ts';

let root: string;
let warnings: string[];
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), 'change-tree-'));
  warnings = [];
  await fs.writeFile(join(root, 'kept'), 'old');
  await fs.writeFile(join(root, 'gone'), 'old');
});
afterEach(() => fs.rm(root, { recursive: true }));

const read = (path: string) => fs.readFile(join(root, path), 'utf8');
const write = (changes: FileChanges, files?: FileSystem) =>
  changeTree({ root, warn: (line) => warnings.push(line), ...(files && { files }) }, (writeAll) =>
    writeAll(changes),
  );
/** Every file of the tree but those of the lock. */
async function snapshot(): Promise<Readonly<Record<string, string>>> {
  const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)])));
}
const BEFORE = { kept: 'old', gone: 'old' };
const CHANGES = new Map([
  ['kept', 'new'],
  ['a/b', 'new'],
  ['gone', null],
]);
const AFTER = { kept: 'new', 'a/b': 'new' };

test('writes, replaces and removes, and leaves nothing of its own', async () => {
  await write(CHANGES);
  expect(await snapshot()).toEqual(AFTER);
  expect(existsSync(join(root, LOCK))).toBe(false);
});

test('removes a folder with all that is in it', async () => {
  await fs.mkdir(join(root, 'orphan/deep'), { recursive: true });
  await fs.writeFile(join(root, 'orphan/deep/file'), 'old');
  await write(new Map([['orphan', null]]));
  expect(await fs.readdir(root)).not.toContain('orphan');
});

test('when one file cannot be written, all are as they were', async () => {
  await fs.mkdir(join(root, 'folder/full'), { recursive: true });
  const changes = new Map([...CHANGES, ['folder', 'a folder is in the way']]);
  await expect(write(changes)).rejects.toThrow(
    'folder cannot be written: a folder is in its place; nothing was changed',
  );
  expect(await snapshot()).toEqual(BEFORE);
  expect((await fs.readdir(root)).sort()).toEqual(['folder', 'gone', 'kept', 'node_modules']);
});

test('a file where a folder must be is said, and nothing has changed', async () => {
  await expect(write(new Map([...CHANGES, ['kept/below', 'new']]))).rejects.toThrow(
    /^kept\/below cannot be written: .*; nothing was changed$/,
  );
  expect(await snapshot()).toEqual(BEFORE);
});

describe('a file operation that fails is one sentence, and nothing is half-written', () => {
  const failing = (call: keyof FileSystem, code: string, at: string): FileSystem => {
    const guarded =
      <T extends unknown[]>(work: (path: string, ...rest: T) => Promise<unknown>) =>
      async (path: string, ...rest: T) => {
        if (path.startsWith(join(root, at)))
          throw Object.assign(new Error(`${code}: somewhere`), { code });
        await work(path, ...rest);
      };
    const { access, writeFile, rename } = fs;
    const calls = { access, writeFile, rename };
    return { ...fs, [call]: guarded(calls[call as keyof typeof calls] as never) };
  };

  test.each([
    { name: 'a read-only file', call: 'access', code: 'EACCES', want: 'permission denied' },
    { name: 'a read-only folder', call: 'writeFile', code: 'EACCES', want: 'permission denied' },
    {
      name: 'a read-only file system',
      call: 'writeFile',
      code: 'EROFS',
      want: 'the file system is read-only',
    },
    { name: 'a full disk', call: 'writeFile', code: 'ENOSPC', want: 'the disk is full' },
    {
      name: 'another volume',
      call: 'rename',
      code: 'EXDEV',
      want: 'it is on another volume than its folder',
    },
    { name: 'a file in use', call: 'rename', code: 'EBUSY', want: 'another program uses it' },
    { name: 'anything else', call: 'rename', code: 'EIO', want: 'EIO: somewhere' },
  ] as const)('$name', async ({ call, code, want }) => {
    await fs.writeFile(join(root, 'last'), 'old');
    const before = await snapshot();
    const changes = new Map([...CHANGES, ['last', 'new']]);
    const failure = write(changes, failing(call, code, 'last'));
    await expect(failure).rejects.toThrow(
      expect.objectContaining({
        name: 'SpecError',
        message: `last cannot be written: ${want}; nothing was changed`,
      }),
    );
    expect(await snapshot()).toEqual(before);
    expect(existsSync(join(root, 'a'))).toBe(false);
    expect(existsSync(join(root, LOCK))).toBe(false);
  });

  test('the disk is full before the lock can be written', async () => {
    await fs.mkdir(dirname(join(root, LOCK)), { recursive: true });
    await fs.mkdir(join(root, `${LOCK}.${process.pid}`));
    await expect(write(CHANGES)).rejects.toThrow(/tree\.lock cannot be written: .*; nothing was/);
    expect(await snapshot()).toEqual(BEFORE);
  });

  test('what cannot even be put back is said, and the next command puts it back', async () => {
    let renames = 0;
    const files: FileSystem = {
      ...fs,
      rename: async (from, to) => {
        renames += 1;
        if (renames > 2) throw Object.assign(new Error('gone'), { code: 'EROFS' });
        return fs.rename(from, to);
      },
    };
    await expect(write(CHANGES, files)).rejects.toThrow(
      /^a\/b cannot be written: the file system is read-only; and kept cannot be written: .*rename each FILE\.fuelgauge-old to FILE/,
    );
    await expect(refuseLockedTree(root)).rejects.toThrow('run npm run generate');
    await write(new Map());
    expect(await snapshot()).toEqual(BEFORE);
    expect(warnings).toHaveLength(1);
  });
});

/** Only root may mount; whoever may not has the same faults from the table above. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;
if (canMount)
  test('on a real disk that is full: one sentence, and all is as it was', () => {
    const program = `
      import { changeTree } from ${JSON.stringify(new URL('./change-tree.ts', import.meta.url).href)};
      const changes = new Map([['kept', 'new'], ['big', 'x'.repeat(100_000)]]);
      await changeTree({ root: process.argv[1], warn: () => {} }, (write) => write(changes))
        .catch((error) => console.log(error.message));`;
    const script = `mount -t tmpfs -o size=64k tmpfs "$1" && printf old > "$1/kept" &&
      '${process.execPath}' --input-type=module --eval "$2" "$1" && cat "$1/kept" && ls "$1"`;
    const args = ['--mount', 'sh', '-c', script, 'sh', root, program];
    const { stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
    expect(stdout.split('\n')).toEqual([
      'big cannot be written: the disk is full; nothing was changed',
      'oldkept',
      'node_modules',
      '',
    ]);
  });

describe('several processes', () => {
  const module = new URL('./change-tree.ts', import.meta.url).href;
  const children = new Set<ReturnType<typeof spawn>>();
  afterEach(async () => {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    children.clear();
  });

  /** Runs a program that has `changeTree` and the options of this root. */
  function start(program: string) {
    const source = `
      import * as fs from 'node:fs/promises';
      import { changeTree } from ${JSON.stringify(module)};
      const options = { root: ${JSON.stringify(root)}, warn: () => {} };
      ${program}`;
    const args = ['--input-type=module', '--eval', source];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.add(child);
    return child;
  }
  const HOLD = `
    await changeTree(options, async () => {
      console.log('held');
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    });`;
  async function startHolder() {
    const child = start(HOLD);
    await once(child.stdout, 'data');
    return child;
  }

  test('a second writer is refused, and so are readers', async () => {
    const child = await startHolder();
    const want = `another command (process ${child.pid} on ${hostname()}) is changing files here: wait until it has ended`;
    await expect(write(CHANGES)).rejects.toThrow(want);
    await expect(refuseLockedTree(root)).rejects.toThrow(want);
    expect(await snapshot()).toEqual(BEFORE);
  });

  test('a second writer in the same process is refused', async () => {
    await changeTree({ root, warn: () => {} }, async () => {
      await expect(write(CHANGES)).rejects.toThrow('another command');
    });
    await write(CHANGES);
    expect(await snapshot()).toEqual(AFTER);
  });

  test('the lock of a process that was killed while it computed is taken over in silence', async () => {
    const child = await startHolder();
    child.kill('SIGKILL');
    await once(child, 'exit');
    await refuseLockedTree(root);
    await write(CHANGES);
    expect(await snapshot()).toEqual(AFTER);
    expect(warnings).toEqual([]);
  });

  test('of several that find such a lock one gets it', async () => {
    const dead = await startHolder();
    dead.kill('SIGKILL');
    await once(dead, 'exit');
    const program = `
      await changeTree(options, async () => {
        console.log('held');
        await new Promise((resolve) => setTimeout(resolve, 600_000));
      }).catch(() => console.log('refused'));`;
    const outputs = await Promise.all(
      [0, 1, 2].map(async () => String((await once(start(program).stdout, 'data'))[0]).trim()),
    );
    expect(outputs.sort()).toEqual(['held', 'refused', 'refused']);
  });

  test.each([1, 2, 3, 4])(
    'killed at move %d: readers refuse, and the next writer puts everything back',
    async (move) => {
      const child = start(`
        let moves = 0;
        const rename = async (...paths) => {
          moves += 1;
          if (moves === ${move}) process.kill(process.pid, 'SIGKILL');
          await fs.rename(...paths);
        };
        const changes = new Map([['kept', 'new'], ['a/b', 'new'], ['gone', null]]);
        await changeTree({ ...options, files: { ...fs, rename } }, (write) => write(changes));`);
      await once(child, 'exit');
      await expect(refuseLockedTree(root)).rejects.toThrow(
        /a command was killed while it changed files .*run npm run generate/,
      );
      await write(new Map());
      expect(await snapshot()).toEqual(BEFORE);
      expect(existsSync(join(root, 'a'))).toBe(false);
      expect(warnings).toEqual([
        'an earlier command was killed: the files that it had changed were put back',
      ]);
      await refuseLockedTree(root);
    },
  );

  test('killed when all was in place: what is left of the old files is removed', async () => {
    const child = start(`
      const rm = async (path, given) => {
        await fs.rm(path, given);
        if (String(path).endsWith('fuelgauge-old')) process.kill(process.pid, 'SIGKILL');
      };
      const changes = new Map([['kept', 'new'], ['a/b', 'new'], ['gone', null]]);
      await changeTree({ ...options, files: { ...fs, rm } }, (write) => write(changes));`);
    await once(child, 'exit');
    await write(new Map());
    expect(await snapshot()).toEqual(AFTER);
  });
});

test.each([
  {
    name: 'of another host',
    text: { processId: 1, host: 'elsewhere', pending: [], isComplete: false },
  },
  { name: 'that is only being written', text: '' },
  { name: 'that holds something else', text: [] },
])('a lock $name is believed', async ({ text }) => {
  await fs.mkdir(dirname(join(root, LOCK)), { recursive: true });
  await fs.writeFile(join(root, LOCK), text && JSON.stringify(text));
  const want = `or delete ${LOCK} if it is not running`;
  await expect(write(CHANGES)).rejects.toThrow(want);
  await expect(refuseLockedTree(root)).rejects.toThrow(want);
  await fs.rm(join(root, LOCK));
  await write(CHANGES);
  expect(await snapshot()).toEqual(AFTER);
});
