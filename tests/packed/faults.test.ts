import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, inject, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';
import { chooseVendors } from '../faults/choose-vendors.ts';
import { loadVendors } from '../faults/vendor.ts';
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
 * Every case on the oldest Node, for one vendor; for each other its fixtures and its share. What definitions declare
 * is read alike by every Node, and tests/faults/faults.test.ts tries it on the sources with three vendors. The newest
 * Node runs all of them there, so that the tarballs are tried on it with the cases of one vendor alone.
 */
const [first] = chooseVendors(await loadVendors());
const consumers = inject('consumers').map((consumer, index) => ({
  ...consumer,
  args: index === 0 ? ['--one-vendor'] : [` ${first?.id} via `],
}));

test.each(consumers)(
  'every promise holds for the packed packages on Node $version',
  async ({ args, ...consumer }) => {
    await transpileInto(join(consumer.folder, 'faults'));
    const { exitCode, output } = await runConsumer(consumer, ['faults/main.js', ...args], {
      FUELGAUGE_SPECS: join(root, 'specs'),
    });
    const lines = output.trim().split('\n');
    const failures = lines.filter((line) => !line.startsWith('ok'));
    expect(failures).toEqual([expect.stringMatching(/^\d{4,} passed, 0 failed/)]);
    expect(exitCode).toBe(0);
  },
  TIMEOUT_MS,
);
