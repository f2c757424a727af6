import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { specFiles } from '../../test-support/acme-spec.ts';
import { LOCK } from '../../tree/lock-file.ts';
import { runGenerateCommand } from './generate-command.ts';

const ACME = 'packages/providers/acme';
let root: string;

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const run = (...args: string[]) =>
  runGenerateCommand(args, { root, cwd: root, print: () => {}, warn: () => {} });
const said = async (): Promise<readonly string[]> => {
  const lines: string[] = [];
  await runGenerateCommand([], {
    root,
    cwd: root,
    print: (line) => lines.push(line),
    warn: () => {},
  });
  return lines;
};
const check = async (): Promise<readonly string[]> =>
  run('--check').then(
    () => [],
    (error: { problems: readonly string[] }) => error.problems.slice(0, -1),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'generate-'));
  for (const [path, text] of specFiles()) await write(path, text);
  await write('specs/acme/.hidden', 'not read');
  await run();
});
afterEach(() => rm(root, { recursive: true }));

test('what was generated is what is checked', async () => {
  expect(await check()).toEqual([]);
});

test('a second run writes nothing', async () => {
  const before = await stat(join(root, ACME, 'src/index.ts'));
  expect(await said()).toEqual([expect.stringMatching(/^\d+ generated files, 0 changed$/)]);
  expect((await stat(join(root, ACME, 'src/index.ts'))).mtimeMs).toBe(before.mtimeMs);
});

test('the check says nothing of a tree that another command is changing', async () => {
  const lock = join(root, LOCK);
  await write(
    LOCK,
    JSON.stringify({ processId: process.ppid, host: hostname(), pending: [], isComplete: false }),
  );
  await expect(run('--check')).rejects.toThrow('another command');
  await expect(run()).rejects.toThrow('another command');
  await rm(lock);
  expect(await check()).toEqual([]);
});

test('what a killed command left is put back first', async () => {
  const text = await read(`${ACME}/src/index.ts`);
  await write(`${ACME}/src/index.ts.fuelgauge-old`, text);
  await write(`${ACME}/src/index.ts`, 'half');
  const pending = [{ path: `${ACME}/src/index.ts`, existed: true }];
  await write(
    LOCK,
    JSON.stringify({ processId: 2 ** 30, host: hostname(), pending, isComplete: false }),
  );
  await expect(run('--check')).rejects.toThrow(/run p?npm (run )?generate/);
  expect(await said()).toEqual([expect.stringMatching(/, 0 changed$/)]);
  expect(await check()).toEqual([]);
});

test('the check lists everything that is not as it should be, and mends nothing', async () => {
  await write(`${ACME}/src/index.ts`, 'edited');
  await write(`${ACME}/src/extra.ts`, 'surplus');
  await rm(join(root, ACME, 'README.md'));
  await write('packages/providers/gone/package.json', '{}');
  await mkdir(join(root, 'packages/providers/empty/node_modules'), { recursive: true });
  await write('packages/registry/src/old.gen.ts', '');
  const want = [
    `missing: ${ACME}/README.md`,
    `surplus: ${ACME}/src/extra.ts`,
    `different: ${ACME}/src/index.ts`,
    'orphan: packages/providers/empty',
    'orphan: packages/providers/gone',
    'surplus: packages/registry/src/old.gen.ts',
  ];
  expect(await check()).toEqual(want);
  expect(await check()).toEqual(want);
  await run();
  expect(await check()).toEqual([]);
  expect(existsSync(join(root, 'packages/providers/gone'))).toBe(false);
  expect(existsSync(join(root, 'packages/providers/empty'))).toBe(false);
});

describe('what is not the generator’s stays', () => {
  test('the version, and nothing else of package.json', async () => {
    const manifest = JSON.parse(await read(`${ACME}/package.json`));
    await write(
      `${ACME}/package.json`,
      JSON.stringify({ ...manifest, version: '1.2.3', license: 'None' }),
    );
    expect(await check()).toEqual([`different: ${ACME}/package.json`]);
    await run();
    expect(JSON.parse(await read(`${ACME}/package.json`))).toEqual({
      ...manifest,
      version: '1.2.3',
    });
    expect(await check()).toEqual([]);
  });

  test.each(['CHANGELOG.md', 'node_modules/x/index.js', 'dist/index.mjs', '.turbo/log'])(
    '%s',
    async (name) => {
      await write(`${ACME}/${name}`, 'mine');
      await run();
      expect(await check()).toEqual([]);
      expect(await read(`${ACME}/${name}`)).toBe('mine');
    },
  );

  test('a package.json that is not JSON any more is written anew', async () => {
    await write(`${ACME}/package.json`, 'not JSON');
    await run();
    expect(JSON.parse(await read(`${ACME}/package.json`)).version).toBe('0.0.0');
  });
});

test('an unknown flag is a usage error', async () => {
  await expect(run('--chek')).rejects.toThrow(
    expect.objectContaining({
      name: 'UsageError',
      message: expect.stringMatching(/^usage: (npm run generate --|pnpm generate) \[--check\]$/),
    }),
  );
});
