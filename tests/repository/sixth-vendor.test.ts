import type { DisposableTempDir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../../scripts/lib/run-command.ts';
import { createScratchCopy, listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { inventVendor, writeVendor } from '../support/sixth-vendor.ts';

/** A vendor is data: this one is made of files under specs/, and everything else follows. */
const vendor = inventVendor();
const fromSource = ['--conditions=@fuelgauge/source'];
let copy: DisposableTempDir;

beforeAll(async () => {
  copy = await createScratchCopy();
  await writeVendor(copy.path, vendor);
  await runIn(copy.path, 'node', ...fromSource, 'scripts/generate.ts');
  await runIn(copy.path, 'pnpm', 'install', '--no-frozen-lockfile', '--prefer-offline');
}, 600_000);

afterAll(async () => {
  await copy?.remove();
});

test(`${vendor.id}: nothing changed but specs, its package and the registry`, async () => {
  const changed = await listChangedFiles(copy.path);
  const expected = [
    'specs/',
    `packages/providers/${vendor.id}/`,
    'packages/registry/',
    'pnpm-lock.yaml',
  ];
  expect(changed.filter((file) => !expected.some((prefix) => file.startsWith(prefix)))).toEqual([]);
  expect(changed).toContain('packages/registry/src/registry.gen.ts');
  expect(changed).toContain(`packages/providers/${vendor.id}/src/provider.ts`);
});

test('its package builds and type-checks', async () => {
  await runIn(
    copy.path,
    'turbo',
    'run',
    'build',
    'typecheck',
    `--filter=@fuelgauge/${vendor.id}`,
    '--output-logs=errors-only',
  );
});

test('the sandbox answers for it and the command line shows it', async () => {
  const report = JSON.parse(
    await runIn(
      copy.path,
      'node',
      ...fromSource,
      'packages/cli/src/main.ts',
      '--sandbox',
      '--json',
    ),
  ) as {
    readings: {
      provider: string;
      status: string;
      balance: { remaining: string; unit: string; scope: string };
    }[];
  };
  expect(report.readings).toHaveLength(6);
  expect(report.readings.find(({ provider }) => provider === vendor.id)).toMatchObject({
    status: 'ok',
    balance: { remaining: '123.4', unit: `${vendor.id}:${vendor.unit}`, scope: 'workspace' },
  });
  expect(
    await runIn(copy.path, 'node', ...fromSource, 'packages/cli/src/main.ts', 'providers'),
  ).toContain(`${vendor.variable}_KEY`);
});

test('the conformance suite takes it in by itself', async () => {
  const output = await runIn(
    copy.path,
    'vitest',
    'run',
    '--project',
    'balances',
    'src/conformance.test.ts',
    '--reporter=verbose',
  );
  expect(output).toContain('the invented example');
});
