import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { specFiles } from '../test-support/acme-spec.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import { markSettled } from '../tree/settled-tree.ts';
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

test('a second run writes nothing, and generates nothing', async () => {
  const before = await stat(join(root, ACME, 'src/index.ts'));
  expect(await said()).toEqual(['nothing has changed since the last run']);
  expect((await stat(join(root, ACME, 'src/index.ts'))).mtimeMs).toBe(before.mtimeMs);
});

test.each([
  { title: 'a spec', path: 'specs/acme/fixtures/another.json', text: '{}' },
  { title: 'a generated file', path: `${ACME}/src/index.ts`, text: 'edited' },
  { title: 'an orphan', path: 'packages/providers/gone/package.json', text: '{}' },
])('$title is noticed by the next run', async ({ path, text }) => {
  await write(path, text);
  expect(await said().catch((error: unknown) => String(error))).not.toEqual([
    'nothing has changed since the last run',
  ]);
});

test('a spec that was edited while it was read is noticed by the next run', async () => {
  const specs = readSpecFiles(root);
  await write('specs/acme/fixtures/another.json', '{}');
  markSettled(root, specs);
  expect(await said()).not.toEqual(['nothing has changed since the last run']);
});

test('the check believes no earlier run', async () => {
  const mark = join(root, 'node_modules/.cache/fuelgauge/settled-tree.sha256');
  await write(`${ACME}/src/index.ts`, 'edited');
  markSettled(root, readSpecFiles(root));
  expect(existsSync(mark)).toBe(true);
  expect(await check()).toEqual([`different: ${ACME}/src/index.ts`]);
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

  test('a package.json that is none any more is written anew', async () => {
    await write(`${ACME}/package.json`, 'not JSON');
    await run();
    expect(JSON.parse(await read(`${ACME}/package.json`)).version).toBe('0.0.0');
  });
});

test('an unknown flag is refused', async () => {
  await expect(run('--chek')).rejects.toThrow('usage: generate [--check]');
});
