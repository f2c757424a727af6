import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../tools/run-command.ts';
import { listCodeBlocks } from './support/code-blocks.ts';
import { createConsumer } from './support/consumer.ts';
import { findNode, NODE_VERSIONS } from './support/node-versions.ts';
import { type PackedSandbox, startPackedSandbox } from './support/packed-sandbox.ts';

/** Everything as a user has it: tarballs, plain npm, no source of ours, no Node but the promised ones. */
const blocks = ['README.md', ...catalog.map(({ id }) => `packages/providers/${id}/README.md`)].flatMap((path) =>
  listCodeBlocks(path, 'ts'),
);
const CONSUMER_OPTIONS = [
  '--noEmit',
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--target',
  'es2022',
];

let consumer: string;
let sandbox: PackedSandbox;
const nodes = new Map<string, string>();

beforeAll(async () => {
  for (const version of NODE_VERSIONS) nodes.set(version, await findNode(version));
  consumer = await createConsumer();
  sandbox = await startPackedSandbox(consumer, nodes.get(NODE_VERSIONS[0]) ?? '');
  for (const { fileName, code } of blocks) {
    await writeFile(join(consumer, `${fileName}.ts`), code);
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    await writeFile(join(consumer, `${fileName}.mjs`), outputText);
  }
}, 600_000);

afterAll(async () => {
  await sandbox?.close();
  if (consumer) await rm(consumer, { recursive: true });
});

/** Only what a test names is in the environment. */
function run(version: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env;
  return runCommand(nodes.get(version) ?? '', args, { cwd: consumer, env: { PATH, HOME, ...env } });
}

describe.each(NODE_VERSIONS)('on Node %s', (version) => {
  test.each(blocks)('$title runs', async ({ fileName }) => {
    const { exitCode, output } = await run(version, [`${fileName}.mjs`], sandbox.env);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.not.stringContaining('[') });
    expect(output).not.toBe('');
  });

  test('the command line reads every vendor', async () => {
    const { exitCode, output } = await run(version, ['node_modules/fuelgauge/dist/main.mjs', '--json'], sandbox.env);
    expect(exitCode).toBe(0);
    const report = JSON.parse(output) as {
      readings: { provider: string; status: string; balance: { remaining: string } }[];
    };
    expect(report.readings.map(({ provider, status }) => `${provider} ${status}`)).toEqual(
      catalog.map(({ id }) => `${id} ok`),
    );
    expect(report.readings.find(({ provider }) => provider === 'you')?.balance.remaining).toBe('7189.245');
  });

  test('the command line says what to do when nothing is configured', async () => {
    expect(await run(version, ['node_modules/fuelgauge/dist/main.mjs'], {})).toMatchObject({
      exitCode: 78,
      output: expect.stringContaining('LINKUP_API_KEY'),
    });
  });

  test('a package can be required', async () => {
    const code =
      "console.log(typeof require('@fuelgauge/linkup').createLinkup, typeof require('@fuelgauge/balances').getBalances)";
    const { output } = await run(version, ['--no-warnings', '--input-type=commonjs', '--eval', code], {});
    expect(output.trim()).toBe('function function');
  });
});

test.each([
  { module: 'nodenext', resolution: 'nodenext' },
  { module: 'esnext', resolution: 'bundler' },
])(
  'the examples type-check with moduleResolution $resolution',
  async ({ module, resolution }) => {
    const tsc = join(consumer, 'node_modules/typescript/bin/tsc');
    const files = blocks.map(({ fileName }) => `${fileName}.ts`);
    const args = [
      ...CONSUMER_OPTIONS,
      '--skipLibCheck',
      'true',
      '--types',
      'node',
      '--module',
      module,
      '--moduleResolution',
      resolution,
    ];
    expect(await run(NODE_VERSIONS[1], [tsc, ...args, ...files], {})).toEqual({ exitCode: 0, output: '' });
  },
  120_000,
);
