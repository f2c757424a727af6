import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listCodeBlocks } from '../support/code-blocks.ts';
import { type PackedSandbox, startPackedSandbox } from '../support/packed-sandbox.ts';
import { runConsumer } from '../support/run-consumer.ts';

/** Everything as a user has it: tarballs, plain npm, none of our sources on the way. */
const documents = [
  'README.md',
  'packages/balances/README.md',
  'packages/core/README.md',
  ...catalog.map(({ id }) => `packages/providers/${id}/README.md`),
];
const blocks = documents.flatMap((path) => listCodeBlocks(path, 'ts'));
const MAIN = 'node_modules/fuelgauge/dist/main.mjs';

describe.each(inject('consumers'))('on Node $version', (consumer) => {
  let sandbox: PackedSandbox;

  beforeAll(async () => {
    sandbox = await startPackedSandbox(consumer);
    for (const { fileName, code } of blocks) {
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      await writeFile(join(consumer.folder, `${fileName}.ts`), code);
      await writeFile(
        join(consumer.folder, `${fileName}.mjs`),
        ts.transpileModule(code, { compilerOptions }).outputText,
      );
    }
  });
  afterAll(() => sandbox?.close());

  test.each(blocks)('$title', async ({ fileName, code }) => {
    // An example with handlers of its own speaks to the vendor's real address, as far as it knows.
    const { exitCode, output } = await runConsumer(
      consumer,
      [`${fileName}.mjs`],
      code.includes("/msw'") ? {} : sandbox.env,
    );
    expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.not.stringMatching(/\[\w+\]|warning/i) });
  });

  test.each([
    { module: 'nodenext', resolution: 'nodenext' },
    { module: 'esnext', resolution: 'bundler' },
  ])('the examples type-check with moduleResolution $resolution', async ({ module, resolution }) => {
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noUncheckedIndexedAccess',
      '--target',
      'es2022',
    ];
    const how = ['--skipLibCheck', 'false', '--types', 'node', '--module', module, '--moduleResolution', resolution];
    const files = blocks.map(({ fileName }) => `${fileName}.ts`);
    const result = await runConsumer(consumer, ['node_modules/typescript/bin/tsc', ...options, ...how, ...files]);
    expect(result).toMatchObject({ exitCode: 0, output: '' });
  });

  test('the command line reads every vendor', async () => {
    const { exitCode, output } = await runConsumer(consumer, [MAIN, '--json'], sandbox.env);
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
    const { exitCode, output } = await runConsumer(consumer, [MAIN]);
    expect({ exitCode, output }).toEqual({
      exitCode: 78,
      output: expect.stringContaining(catalog[0]?.keyVariables[0] ?? ''),
    });
  });

  test('a package can be required', async () => {
    const code =
      "console.log(typeof require('@fuelgauge/linkup').createLinkup, typeof require('@fuelgauge/balances').getBalances)";
    const { output } = await runConsumer(consumer, ['--no-warnings', '--input-type=commonjs', '--eval', code]);
    expect(output.trim()).toBe('function function');
  });
});
