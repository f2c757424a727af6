import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { runHere } from '../../test-support/run-here.ts';

const first = catalog[0]?.id ?? '';

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations() });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-init-'));
  return () => rm(folder, { recursive: true });
});

const keyOf = () => sandbox.endpoints.find(({ id }) => id === first)?.apiKey ?? '';

describe('init', () => {
  test('writes what the environment says, and never over a file', async () => {
    const env = accountsOf(sandbox, first);
    const init = () => runHere(['init'], { cwd: folder, env });
    expect((await init()).exitCode).toBe(0);
    expect(await readFile(join(folder, 'fuelgauge.config.json'), 'utf8')).not.toContain(keyOf());
    const { stdout } = await runHere(['--json'], { cwd: folder, env });
    expect(JSON.parse(stdout).readings).toMatchObject([{ provider: first, status: 'ok' }]);
    expect(await init()).toMatchObject({
      exitCode: 64,
      stderr: expect.stringContaining('--force'),
    });
    expect((await runHere(['init', '--force'], { cwd: folder, env })).exitCode).toBe(0);
  });

  test('--user writes into the own config folder', async () => {
    expect((await runHere(['init', '--user'], { env: { XDG_CONFIG_HOME: folder } })).exitCode).toBe(
      0,
    );
    expect(await readFile(join(folder, 'fuelgauge/fuelgauge.config.json'), 'utf8')).toContain(
      '$schema',
    );
    expect((await runHere(['init', '--user'], { env: {} })).exitCode).toBe(64);
  });
});
