import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from '@fuelgauge/core';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditVendors } from './test-support/example-vendors.ts';
import { commandOf, outcomeOf, runCli, startCli, startProgram } from './test-support/run-cli.ts';

/** One that counts credits, of which amounts need no unit. */
const vendor = catalog.find(({ id }) => creditVendors.includes(id));

/** A vendor that never answers. */
let silent: Server;
let env: Environment;
beforeAll(async () => {
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const id = vendor?.id ?? '';
  env = {
    [vendor?.keyVariables[0] ?? '']: 'a-key',
    [baseUrlVariable(id)]: `http://127.0.0.1:${port}`,
  };
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

describe('list', () => {
  test('--timeout is the total, whatever is retried', async () => {
    const { code, stdout } = await runCli(['--json', '--timeout', '300ms'], env);
    expect(code).toBe(69);
    expect(JSON.parse(stdout).readings).toMatchObject([
      { status: 'error', error: { kind: 'timeout' } },
    ]);
  });

  test.each([[[]], [['--json']], [['--ndjson']]])(
    'Ctrl-C ends it with 130 and without a result: %j',
    async (args) => {
      const cli = startCli(args, env);
      const outcome = outcomeOf(cli);
      await Promise.race([once(silent, 'request'), outcome]); // where it fails earlier, the outcome says why
      cli.kill('SIGINT');
      expect(await outcome).toEqual({ code: 130, stdout: '', stderr: '' });
    },
  );

  test.each([['--json'], ['--ndjson'], ['--no-color']])(
    'a reader that goes away is not a failure: %s',
    async (format) => {
      const cli = startCli(['--sandbox', format]);
      cli.stdout.destroy();
      const [code] = await once(cli, 'exit');
      expect(code).toBe(0);
    },
  );
});

test('a command for the key that is not waited for any longer ends with fuelgauge', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-command-'));
  const script = `setInterval(() => require('node:fs').appendFileSync('alive', '.'), 20)`;
  const account = { provider: vendor?.id, apiKeyCommand: [process.execPath, '-e', script] };
  await writeFile(join(folder, 'config.json'), JSON.stringify({ accounts: [account] }));
  expect(
    (await runCli(['--config', join(folder, 'config.json'), '--timeout', '1500ms'])).code,
  ).toBe(69);
  const signsOfLife = async () => (await readFile(join(folder, 'alive'), 'utf8')).length;
  const known = await signsOfLife();
  expect(known).toBeGreaterThan(0);
  await pause(300);
  expect(await signsOfLife()).toBe(known);
  await rm(folder, { recursive: true });
});

test.skipIf(!existsSync('/dev/full'))(
  'messages that cannot be written do not change the exit code',
  async () => {
    const full = await open('/dev/full', 'w');
    const [program, ...args] = commandOf(['guard', '--sandbox', `${vendor?.id}=${'9'.repeat(20)}`]);
    const [code] = await once(
      spawn(program, args, { env: {}, stdio: ['ignore', 'ignore', full.fd] }),
      'exit',
    );
    await full.close();
    expect(code).toBe(1);
  },
);

test('what nobody caught is no verdict of guard', async () => {
  const [program, ...args] = commandOf(['sandbox', '--port', '0']);
  const later = 'setTimeout(() => { throw new RangeError("SEC" + "RET") }, 300)';
  const cli = startProgram([program, `--import=data:text/javascript,${later}`, ...args]);
  const { code, stderr } = await outcomeOf(cli);
  expect(code).toBe(70);
  expect(stderr).toContain('this is a bug in fuelgauge (RangeError)');
  expect(stderr).not.toContain('SECRET');
});

describe('--watch', () => {
  test('ends when nobody reads it any longer', async () => {
    const cli = startCli(['--sandbox', '--watch', '1s']);
    await once(cli.stdout, 'data');
    cli.stdout.destroy();
    expect((await once(cli, 'exit'))[0]).toBe(0);
  });

  test.each([
    { signal: 'SIGINT', want: 130 },
    { signal: 'SIGTERM', want: 143 },
    { signal: 'SIGHUP', want: 129 },
  ] as const)('$signal ends it with $want, at once', async ({ signal, want }) => {
    const cli = startCli(['--sandbox', '--watch', '1h']);
    const outcome = outcomeOf(cli);
    await once(cli.stdout, 'data');
    cli.kill(signal);
    expect((await outcome).code).toBe(want);
  });
});
