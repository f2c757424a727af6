import { afterAll, expect, test } from 'vitest';
import { runCommand, runIn } from '../../scripts/lib/run-command.ts';
import { listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { MAIN, type Sandbox, startSandbox } from './support/sandbox.ts';
import { useScratchCopy } from './support/use-scratch-copy.ts';
import { readWalk, takeStep } from './support/walk.ts';

const steps = readWalk('Walk: a new vendor');
const copy = useScratchCopy();
let sandbox: Sandbox;

afterAll(async () => {
  await sandbox?.close();
});

test('CONTRIBUTING.md has the walk', () => {
  expect(steps.length).toBeGreaterThan(3);
});

test.each(steps)('$commands', async (step) => {
  const { exitCode, output } = await takeStep(copy.path, step);
  expect(exitCode, output).toBe(step.exitCode);
  for (const line of step.printed) expect(output).toMatch(line);
});

test('nothing changed but specs, its package and the registry', async () => {
  const changed = await listChangedFiles(copy.path);
  const expected =
    /^(pnpm-lock\.yaml|(specs|packages\/providers)\/brewline\/.*|packages\/registry\/.*|README\.md|docs\/.*\.md|packages\/[\w-]+\/README\.md)$/;
  expect(changed.filter((file) => !expected.test(file))).toEqual([]);
  expect(changed).toContain('packages/providers/brewline/src/provider.ts');
});

test('its sandbox route wants the key as the page shows it', async () => {
  sandbox = await startSandbox(copy.path, 'FUELGAUGE_BREWLINE_BASE_URL');
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(`${sandbox.env['FUELGAUGE_BREWLINE_BASE_URL']}/v2/wallet`, {
      headers,
    });
    return [response.status, await response.json()];
  };
  const key = sandbox.env['BREWLINE_API_KEY'];
  expect(await ask({ 'X-Brewline-Key': `Token ${key}` })).toEqual([
    200,
    { wallet: { balance_cents: 12345, granted_cents: 50000 } },
  ]);
  expect(await ask({ 'X-Brewline-Key': String(key) })).toEqual([401, { message: 'Who is there?' }]);
});

test.each([
  {
    given: 'the right key',
    key: (key: string | undefined) => key,
    exitCode: 0,
    want: {
      status: 'ok',
      balance: { remaining: '123.45', unit: 'EUR', total: '500', scope: 'unknown' },
    },
  },
  {
    given: 'a wrong key',
    key: () => 'some-other-key',
    exitCode: 69,
    want: { status: 'error', error: { kind: 'unauthorized', status: 401 } },
  },
])('the command line reads it over the network with $given', async ({ key, exitCode, want }) => {
  const { PATH, HOME } = process.env;
  const { FUELGAUGE_BREWLINE_BASE_URL, BREWLINE_API_KEY } = sandbox.env;
  const env = { PATH, HOME, FUELGAUGE_BREWLINE_BASE_URL, BREWLINE_API_KEY: key(BREWLINE_API_KEY) };
  const result = await runCommand('node', [MAIN, '--provider', 'brewline', '--json'], {
    cwd: copy.path,
    env,
  });
  expect(result.exitCode, result.output).toBe(exitCode);
  expect(JSON.parse(result.stdout)).toMatchObject({
    readings: [{ provider: 'brewline', ...want }],
  });
});

test('the conformance suite takes in the drafted fixtures by itself', async () => {
  const suite = [
    'run',
    '--project',
    'balances',
    'src/conformance.test.ts',
    '-t',
    'brewline',
    '--reporter=verbose',
  ];
  const output = await runIn(copy.path, 'vitest', ...suite);
  expect(output).toContain('drafted: balance');
  expect(output).toContain('drafted: error-401');
});
