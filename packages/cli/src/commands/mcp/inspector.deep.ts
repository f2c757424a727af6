import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { firstProvider } from '../../catalog/example-providers.ts';
import { commandOf } from '../../test-support/run-cli.ts';

/** Some 110 MB: nothing of ours depends on it. */
const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0';
const run = promisify(execFile);
const { id } = firstProvider;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-inspector-'));
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder];
  await run('npm', ['install', ...options, INSPECTOR], { cwd: folder });
  return () => rm(folder, { recursive: true });
});

/** What the inspector prints of our server, which answers from the sandbox. */
async function inspect(...args: readonly string[]) {
  const [program, ...server] = commandOf(['mcp', '--sandbox', '--provider', id]);
  const { code, stdout, stderr } = await run(
    join(folder, 'node_modules/.bin/mcp-inspector'),
    ['--cli', program, ...server, ...args],
    { cwd: folder, env: { ...process.env, HOME: folder } },
  ).then(
    (outcome) => ({ ...outcome, code: 0 }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  console.log(`inspector ${args.join(' ')}\n${stdout.slice(0, 2000)}${stderr.slice(-1000)}`);
  return { code, stderr, data: JSON.parse(stdout) as Record<string, unknown> };
}

test('no tool has a schema that clients stumble over', async () => {
  const { code, stderr, data } = await inspect('--method', 'tools/list', '--strict');
  expect(code).toBe(0);
  expect(stderr).toMatch(/\b0 errors|^(?!.*\berror)/s);
  expect(data).toMatchObject({ tools: [{ name: 'get_balances' }, { name: 'can_spend' }] });
});

const ask = (amount: string) =>
  inspect(
    ...['--method', 'tools/call', '--tool-name', 'can_spend'],
    ...['--tool-arg', `provider=${id}`, `amount=${amount}`, 'unit=credit'],
  );

test.each([
  { amount: '"1"', want: 'yes' },
  { amount: '"3000"', want: 'no' },
])('may I spend $amount? $want', async ({ amount, want }) => {
  const { code, data } = await ask(amount);
  expect(code).toBe(0);
  expect(data).toMatchObject({ structuredContent: { answer: want } });
});

test('a number instead of text is refused', async () => {
  const { code, data } = await ask('3000');
  expect(code).not.toBe(0);
  expect(data).toMatchObject({ isError: true });
});

test('the resource is the report', async () => {
  const { data } = await inspect('--method', 'resources/read', '--uri', 'fuelgauge://report');
  expect(data).toMatchObject({ contents: [{ uri: 'fuelgauge://report' }] });
});
