import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chooseHandful } from '../../packages/cli/src/catalog/handful.ts';
import { type CodeBlock, listShownOutput } from '../support/code-blocks.ts';
import { documentedPrograms } from '../support/documented-programs.ts';
import { type PackedSandbox, startPackedSandbox } from '../support/packed-sandbox.ts';
import { runConsumer } from '../support/run-consumer.ts';
import { transpile } from '../support/transpile.ts';

/** Everything as a user has it: tarballs, plain npm, none of our sources on the way. */
const blocks = documentedPrograms();

/** The pages of vendors are written from one template: each runs on one of the Nodes, in turn. */
const vendors = catalog.map(({ id }) => `packages/providers/${id}/README.md`);
function blocksOf(index: number, count: number): readonly CodeBlock[] {
  return blocks.filter(({ path }) => {
    const vendor = vendors.indexOf(path);
    return vendor === -1 || vendor % count === index;
  });
}
const MAIN = 'node_modules/fuelgauge/dist/main.mjs';

const consumers = inject('consumers').map((consumer, index, all) => ({
  ...consumer,
  blocks: blocksOf(index, all.length),
}));

describe.each(consumers)('on Node $version', ({ blocks, ...consumer }) => {
  let sandbox: PackedSandbox;

  beforeAll(async () => {
    sandbox = await startPackedSandbox(consumer);
    for (const { fileName, code } of blocks) {
      await writeFile(join(consumer.folder, `${fileName}.mjs`), transpile(code));
    }
  });
  afterAll(() => sandbox?.close());

  test.each(blocks)('$title', async (block) => {
    const { fileName, code } = block;
    // An example with handlers of its own speaks to the vendor's real address, as far as it knows.
    const { exitCode, output } = await runConsumer(
      consumer,
      [`${fileName}.mjs`],
      code.includes("/msw'") ? {} : sandbox.env,
    );
    expect({ exitCode, output }).toMatchObject({
      exitCode: 0,
      output: expect.not.stringMatching(/\[\w+\]|warning/i),
    });
    expect(output.split('\n')).toEqual(expect.arrayContaining([...listShownOutput(block)]));
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
    expect(report.readings.find(({ provider }) => provider === 'you')?.balance.remaining).toBe(
      '7189.245',
    );
  });

  test('the command line says what to do when nothing is configured', async () => {
    const { exitCode, output } = await runConsumer(consumer, [MAIN]);
    expect({ exitCode, output }).toEqual({
      exitCode: 78,
      output: expect.stringContaining(chooseHandful(catalog).shown[0]?.keyVariables[0] ?? ''),
    });
  });
});
