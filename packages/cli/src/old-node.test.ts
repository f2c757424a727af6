import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { describeOldNode } from './old-node.ts';
import { commandOf, outcomeOf, startProgram } from './test-support/run-cli.ts';

test.each([
  { given: '12.22.12', want: true },
  { given: '18.20.8', want: true },
  { given: '20.9.0', want: true },
  { given: '20.18.3', want: true },
  { given: '20.19.0', want: false },
  { given: '20.20.2', want: false },
  { given: '21.0.0', want: false },
  { given: '22.0.0', want: false },
  { given: '24.1.0', want: false },
  { given: '100.0.0-nightly2040', want: false },
])('Node $given is too old: $want', ({ given, want }) => {
  expect(describeOldNode(given) !== null).toBe(want);
});

test('the oldest is that of package.json', () => {
  const [, major = '', minor = ''] = /(\d+)\.(\d+)/.exec(manifest.engines.node) ?? [];
  expect(describeOldNode(`${major}.${minor}.0`)).toBe(null);
  expect(describeOldNode(`${major}.${Number(minor) - 1}.9`)).toContain(`${major}.${minor}`);
});

/** Node as it says that it is 18: it runs the same files, so that what is loaded shows. */
const OLD = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.20.8'}})`;

test.each([
  [[]],
  [['--version']],
  [['--help']],
  [['guard', 'acme=1']],
  [['guard', '--fail-open', 'acme=1']],
  [['list', '--json']],
  [['doctor']],
  [['lits']],
])('every command says so, and nothing else: %j', async (args) => {
  const [program, ...rest] = commandOf(args);
  const outcome = await outcomeOf(startProgram([program, `--import=${OLD}`, ...rest]));
  expect(outcome).toEqual({
    code: 69,
    stdout: '',
    stderr:
      'fuelgauge: Node 18.20.8 is too old, so that nothing was read: use Node 20.19 or newer\n',
  });
});

test('a part that is missing is said, and is no verdict', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-part-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const file of ['main.ts', 'old-node.ts'])
    await copyFile(new URL(file, import.meta.url), join(folder, file));
  const program = [process.execPath, join(folder, 'main.ts'), 'guard', 'acme=1'] as const;
  expect(await outcomeOf(startProgram(program))).toEqual({
    code: 69,
    stdout: '',
    stderr:
      'fuelgauge: a part of it could not be loaded (ERR_MODULE_NOT_FOUND): install it again\n',
  });
  await rm(folder, { recursive: true });
});

test('nothing is imported before the look', async () => {
  const importsOf = async (file: string) =>
    (await readFile(new URL(file, import.meta.url), 'utf8')).match(/^import .*$/gm) ?? [];
  expect(await importsOf('./main.ts')).toEqual([
    "import { describeOldNode } from './old-node.ts';",
  ]);
  expect(await importsOf('./old-node.ts')).toEqual([]);
});
