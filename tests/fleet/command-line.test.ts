import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEmulations } from '../../packages/cli/src/sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../packages/cli/src/sandbox/start-sandbox.ts';
import { accountsOf } from '../../packages/cli/src/test-support/accounts-of.ts';
import { creditVendors } from '../../packages/cli/src/test-support/example-vendors.ts';
import { type Cli, runCli, startCli } from '../../packages/cli/src/test-support/run-cli.ts';
import { openPostgresStore } from '../../packages/monitor/src/store/postgres-store.ts';
import { startPostgres } from '../../packages/monitor/src/test-support/postgres.ts';

const [vendor = '', other = ''] = creditVendors;
const PASSWORD = 'not-to-be-seen';

let sandbox: RunningSandbox;
let server: Awaited<ReturnType<typeof startPostgres>>;
const started: Cli[] = [];
beforeAll(async () => {
  [sandbox, server] = await Promise.all([
    startSandbox({ emulations: await loadEmulations() }),
    startPostgres(),
  ]);
});
afterAll(async () => {
  for (const cli of started) cli.kill('SIGKILL');
  await sandbox?.close();
  await server?.close();
});

/** Starts a monitor; what it says is in `text`. */
function monitor(args: readonly string[], env: Record<string, string>) {
  const cli = startCli(['monitor', ...args], { HOME: tmpdir(), ...env });
  started.push(cli);
  const said = { cli, text: '' };
  for (const stream of [cli.stdout, cli.stderr])
    stream.on('data', (chunk) => {
      said.text += String(chunk);
    });
  return said;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}

const argumentsOf = (cli: Cli): string => readFileSync(`/proc/${cli.pid}/cmdline`, 'utf8');
const ended = (cli: Cli) => new Promise((resolve) => cli.once('exit', resolve));

test('workers, a server without a key, and the commands that look back, on one PostgreSQL', async () => {
  const database = await server.createDatabase();
  const keys = accountsOf(sandbox, vendor, other);

  const workers = [1, 2].map(() =>
    monitor(['--database', database, '--work', '--every', '2s'], keys),
  );
  for (const worker of workers)
    await until(() => worker.text.includes('shared with others, every 2s'));
  // Whoever lists the processes of the machine sees no URL.
  if (process.platform === 'linux')
    for (const { cli } of workers) await until(() => !argumentsOf(cli).includes('postgres:'));

  const store = await openPostgresStore(database);
  await until(async () => (await store.states()).length === 2);
  await store.close();

  const page = monitor(['--database', database, '--serve', '--listen', '0'], {});
  await until(() => page.text.includes('others do'));
  const [url = ''] = /http:\/\/\S+/.exec(page.text) ?? [];
  const html = await (await fetch(url)).text();
  expect(html).toContain(vendor);
  expect(await (await fetch(`${url}/readyz`)).text()).toContain('ready');

  const history = await runCli(['history', '--database', database, '--json'], { HOME: tmpdir() });
  expect(history).toMatchObject({ code: 0, stderr: '' });
  expect(history.stdout).toContain(vendor);
  const runway = await runCli(['runway', '--database', database], { HOME: tmpdir() });
  expect(runway.stdout).toContain('not enough history');
  const guard = await runCli(['guard', `${vendor}=3d`, '--database', database], {
    HOME: tmpdir(),
    ...keys,
  });
  expect(guard.code).toBe(69);

  for (const { cli } of [...workers, page]) {
    const end = ended(cli);
    cli.kill('SIGTERM');
    expect(await end).toBe(0);
  }
  for (const { text } of [...workers, page]) expect(text).not.toContain('postgres:postgres');
});

test.each([
  {
    title: 'a wrong password',
    change: (url: URL) => {
      url.password = PASSWORD;
    },
    want: 'refused the user or the password',
  },
  {
    title: 'no such database',
    change: (url: URL) => {
      url.pathname = '/nowhere';
    },
    want: 'no database of that name',
  },
  {
    title: 'nobody there',
    change: (url: URL) => {
      url.port = '1';
      url.password = PASSWORD;
    },
    want: 'does not answer',
  },
])('$title is told in our own words', async ({ change, want }) => {
  const url = new URL(await server.createDatabase());
  change(url);
  const keys = accountsOf(sandbox, vendor);
  for (const args of [['monitor'], ['monitor', '--serve'], ['history'], ['runway']]) {
    const { code, stdout, stderr } = await runCli([...args, '--database', String(url)], {
      HOME: tmpdir(),
      ...keys,
    });
    expect({ code, stdout }).toEqual({ code: 69, stdout: '' });
    expect(stderr).toContain(want);
    expect(stderr).not.toContain(PASSWORD);
  }
});
