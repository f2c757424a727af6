import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, inject, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';
import { runConsumer } from '../support/run-consumer.ts';

/** No measurement: it only ends what hangs. */
const TIMEOUT_MS = 1_800_000;

const source = join(root, 'tests/faults');
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** The fault tests as JavaScript, for a Node that runs no TypeScript. */
async function transpileInto(folder: string): Promise<void> {
  for (const file of await readdir(source, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const { outputText } = ts.transpileModule(await readFile(join(source, file), 'utf8'), {
      compilerOptions,
    });
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
  await cp(join(source, 'certificates'), join(folder, 'certificates'), { recursive: true });
}

/**
 * Every case on the oldest Node, for one vendor; for each other its fixtures. The newest Node runs every case on the
 * sources (tests/faults/faults.test.ts) and what a runtime decides on packages (runtime-faults.test.ts). What is left is
 * whether each vendor was packed whole, which its fixtures show.
 */
const consumers = inject('consumers').map((consumer, index) => ({
  ...consumer,
  args: ['--packages', ...(index === 0 ? [] : ['fixture '])],
  digits: index === 0 ? 4 : 3,
}));

test.each(consumers)(
  'every promise holds for the packed packages on Node $version',
  async ({ args, digits, ...consumer }) => {
    await transpileInto(join(consumer.folder, 'faults'));
    const { exitCode, output } = await runConsumer(consumer, ['faults/main.js', ...args], {
      FUELGAUGE_SPECS: join(root, 'specs'),
    });
    const lines = output.trim().split('\n');
    const failures = lines.filter((line) => !line.startsWith('ok'));
    expect(failures).toEqual([
      expect.stringMatching(new RegExp(`^\\d{${digits},} passed, 0 failed`)),
    ]);
    expect(exitCode).toBe(0);
  },
  TIMEOUT_MS,
);
