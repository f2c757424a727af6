import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitAll, listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { TSC } from '../../scripts/lib/type-programs.ts';
import { inventVendors } from '../support/vendors/invent-vendors.ts';
import { chooseSeed } from '../support/vendors/random.ts';
import { createVendorCopy, type VendorCopy } from '../support/vendors/vendor-copy.ts';

/**
 * A vendor is data: some of many kinds are written to specs/ of a copy, and nothing else may have to change by hand.
 * `FUELGAUGE_SEED=…` repeats a run. `npm run test:deep -- vendors` takes more vendors and runs nearly all tests of the
 * copy; here are those that are cheap.
 */
const seed = chooseSeed();
const vendors = inventVendors(seed, Number(process.env['FUELGAUGE_VENDORS'] ?? 10));
const isDeep = process.env['FUELGAUGE_ALL_TESTS'] !== undefined;
let copy: VendorCopy;

beforeAll(async () => {
  copy = await createVendorCopy(vendors);
}, 600_000);
afterAll(() => copy?.remove());

describe(`${vendors.length} vendors of seed ${seed}`, () => {
  test('only specs, packages and pages that commands write have changed', async () => {
    await copy.runNode('scripts/docs.ts');
    const changed = await listChangedFiles(copy.path);
    const written = [
      /^specs\//,
      /^packages\/(providers|registry)\//,
      /^pnpm-lock\.yaml$/,
      /^docs\/(providers|reliability)\.md$/,
      /^docs\/api-reports\//,
      /^README\.md$/,
    ];
    expect(changed.filter((file) => !written.some((form) => form.test(file)))).toEqual([]);
    for (const { id } of vendors) expect(changed).toContain(`packages/providers/${id}/README.md`);
    await commitAll(copy.path, 'vendors'); // for what compares with the last commit
  });

  test('what was generated is complete and as every other file', async () => {
    await copy.runNode('scripts/generate.ts', '--check');
    await copy.run('biome', 'ci', '--error-on-warnings', '--colors=off');
    await copy.run('knip');
    await copy.run('node', TSC, '--noEmit', '-p', 'tsconfig.json');
  });

  test.each(isDeep ? vendors : vendors.slice(0, 1))('$id: $kinds has types', async ({ id }) => {
    await copy.run('node', TSC, '--noEmit', '-p', `packages/providers/${id}/tsconfig.json`);
  });

  test('the sandbox responds for each, and the command line shows what each means', async () => {
    const output = await copy.runNode('packages/cli/src/main.ts', '--sandbox', '--json');
    const { readings } = JSON.parse(output) as { readings: { provider: string }[] };
    for (const { id, amount, hasExamples } of vendors) {
      expect(readings.find(({ provider }) => provider === id)).toMatchObject({
        status: 'ok',
        balance: { remaining: hasExamples ? amount.remaining : '100', scope: 'workspace' },
        warnings: [],
      });
    }
    const shown = await copy.runNode('packages/cli/src/main.ts', 'providers');
    for (const { variable } of vendors) expect(shown).toContain(variable);
  });

  test('the tests of every vendor, of the help, of screens and pages pass', async () => {
    await copy.run(
      'vitest',
      'run',
      '--typecheck=false',
      '--reporter=dot',
      ...(isDeep ? ALL_TESTS : CHEAP_TESTS),
    );
  });
});

/** Tests that depend on which vendors there are, but for those that build or wait. */
const CHEAP_TESTS = [
  'packages/balances/src/conformance.test.ts',
  'packages/balances/src/index.test.ts',
  'packages/cli/src/usage.test.ts',
  'packages/cli/src/screens.test.ts',
  'packages/cli/src/catalog',
  'packages/cli/src/accounts/config/check-config.test.ts',
  'packages/cli/src/accounts/thresholds',
  'packages/cli/src/commands/guard/guard.test.ts',
  'packages/cli/src/commands/init',
  'packages/cli/src/commands/sandbox/sandbox.test.ts',
  'packages/cli/src/commands/completion',
  'packages/cli/src/commands/list/list.test.ts',
  'tests/repository/house-rules.test.ts',
  'tests/repository/fixtures.test.ts',
  'tests/repository/evidence.test.ts',
  'tests/repository/arrows.test.ts',
  'tests/repository/package-faults.test.ts',
  'tests/repository/reliability-page.test.ts',
  'tests/docs/links.test.ts',
  'tests/docs/commands.test.ts',
  'tests/docs/code-blocks.test.ts',
];

/** The others build, take walks of their own, or take a copy as well. */
const ALL_TESTS = [
  ...['balances', 'cli', 'workspace', 'examples'].map((name) => `--project=${name}`),
  ...['**/lifecycle/**', '**/faults/**', '**/new-vendors*'].map((path) => `--exclude=${path}`),
];
