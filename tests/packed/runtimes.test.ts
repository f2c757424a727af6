import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { bundlers, createEdge } from '../support/bundle-program.ts';
import { findRuntime } from '../support/consumer-tools.ts';
import { type PackedSandbox, startPackedSandbox } from '../support/packed-sandbox.ts';
import { RESULT } from '../support/program-result.ts';
import { runConsumer } from '../support/run-consumer.ts';

const tools = inject('tools');

describe.each(inject('consumers'))('packages installed with Node $version', (consumer) => {
  let sandbox: PackedSandbox;
  beforeAll(async () => {
    sandbox = await startPackedSandbox(consumer);
    await writeFile(
      join(consumer.folder, 'run.mjs'),
      "import { run } from './program.mjs';\nconsole.log(await run());\n",
    );
  });
  afterAll(() => sandbox?.close());

  test('run by Node', async () => {
    const { exitCode, output } = await runConsumer(consumer, ['run.mjs'], sandbox.env);
    expect(exitCode, output).toBe(0);
    expect(JSON.parse(output)).toEqual(RESULT);
  });

  test.each([
    { name: 'bun', args: ['run'] },
    {
      name: 'deno',
      args: [
        'run',
        '--no-prompt',
        '--no-remote',
        '--node-modules-dir=manual',
        '--allow-env',
        '--allow-net',
      ],
    },
  ] as const)('run by $name', async ({ name, args }) => {
    const program = await findRuntime(tools, name);
    const { HOME = '' } = process.env;
    const env = { HOME, NO_COLOR: '1', ...sandbox.env };
    const { exitCode, output } = await runCommand(program, [...args, 'run.mjs'], {
      cwd: consumer.folder,
      env,
    });
    expect(exitCode, output).toBe(0);
    expect(JSON.parse(output)).toEqual(RESULT);
  });

  test.each([
    { permissions: ['--allow-env=LINKUP_API_KEY'], want: '5' },
    { permissions: [], want: 'missing_key' },
  ])('run by deno that may read $permissions.length variables', async ({ permissions, want }) => {
    const code = `
      import { createLinkup } from '@fuelgauge/linkup';
      const linkup = createLinkup({ fetch: async () => Response.json({ balance: 5 }) });
      console.log(await linkup.getBalance().then(({ remaining }) => remaining, ({ kind }) => kind));`;
    await writeFile(join(consumer.folder, 'permitted.mjs'), code);
    const args = [
      'run',
      '--no-prompt',
      '--no-remote',
      '--node-modules-dir=manual',
      ...permissions,
      'permitted.mjs',
    ];
    const { HOME = '' } = process.env;
    const env = { HOME, NO_COLOR: '1', LINKUP_API_KEY: 'any-key' };
    const { output } = await runCommand(await findRuntime(tools, 'deno'), args, {
      cwd: consumer.folder,
      env,
    });
    expect(output.trim()).toBe(want);
  });

  test.each(Object.entries(bundlers))('bundled by %s, run at the edge', async (_, bundle) => {
    const evaluate = createEdge(tools);
    expect(evaluate('[typeof process, typeof Buffer, typeof require]')).toEqual(
      Array(3).fill('undefined'),
    );
    evaluate(await bundle(tools, join(consumer.folder, 'program.mjs')));
    const output = await evaluate(`program.run(${JSON.stringify(sandbox.env)})`);
    expect(JSON.parse(String(output))).toEqual(RESULT);
  });
});
