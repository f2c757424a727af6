import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandOf, outcomeOf, startProgram } from '../../packages/cli/src/test-support/run-cli.ts';
import {
  createFakeClock,
  createMonitor,
  openSqliteStore,
} from '../../packages/monitor/src/index.ts';
import { type Receiver, startReceiver } from '../../packages/monitor/src/test-support/receiver.ts';
import { type SourceSandbox, startSourceSandbox } from '../support/source-sandbox.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A twentieth of the day is used in each hour of work, and nothing in the night. */
const A_DAY = 5000;

let sandbox: SourceSandbox;
let slack: Receiver;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  [sandbox, slack] = [await startSourceSandbox(), await startReceiver()];
  folder = mkdtempSync(join(tmpdir(), 'ten-minutes-'));
  env = {
    HOME: folder,
    TAVILY_API_KEY: sandbox.env['TAVILY_API_KEY'] ?? '',
    FUELGAUGE_TAVILY_BASE_URL: sandbox.env['FUELGAUGE_TAVILY_BASE_URL'] ?? '',
    SLACK_WEBHOOK_URL: `${slack.url}/services/made-up`,
  };
});
afterAll(async () => {
  await Promise.all([sandbox?.close(), slack?.close()]);
  rmSync(folder, { recursive: true });
});

const texts = (): readonly string[] =>
  slack.received.map(({ body }) => String((JSON.parse(body) as { text: unknown }).text));

/** The commands are run where the configuration is. */
const start = (...args: readonly string[]) => {
  const [node, ...rest] = commandOf(args);
  return startProgram(
    ['sh', '-c', 'cd "$1" && shift && exec "$@"', 'sh', folder, node, ...rest],
    env,
  );
};
const run = (...args: readonly string[]) => outcomeOf(start(...args));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}

/** Ten days of history until some days ago, as a monitor would have kept it: it lasts, and nobody is told. */
async function remember(database: string, last: number, daysAgo: number): Promise<void> {
  const end = Date.now() - daysAgo * DAY_MS;
  const clock = createFakeClock(new Date(end));
  const store = await openSqliteStore(database);
  const monitor = createMonitor({ accounts: [], store, clock });
  for (let hours = 240; hours >= 0; hours -= 4) {
    clock.set(new Date(end - hours * HOUR_MS));
    await monitor.observe({
      provider: 'tavily',
      account: 'default',
      durationMs: 100,
      attempts: 1,
      warnings: [],
      status: 'ok',
      fetchedAt: clock.now().toISOString(),
      balance: {
        remaining: String(last + Math.round((hours * A_DAY) / 24)),
        unit: 'tavily:credit',
        total: null,
        lastTopUpAt: null,
        scope: 'unknown',
        poolId: null,
      },
    });
  }
  await monitor.close();
  await store.close();
}

test('a Slack message three days before Tavily runs dry, by the commands of docs/monitor.md', async () => {
  const init = await run('init');
  expect(init.code).toBe(0);
  expect(init.stderr).toContain('the monitor tells slack');
  const config = join(folder, 'fuelgauge.config.json');
  // What is different here: this Slack is on this machine, which is allowed by name; and the history has a past.
  const slackLine = '"urlEnv": "SLACK_WEBHOOK_URL"';
  const written = readFileSync(config, 'utf8');
  expect(written).toContain(slackLine);
  writeFileSync(
    config,
    written
      .replace('// "every": "15m",', '"database": "./monitor.sqlite",')
      .replace(slackLine, `${slackLine}, "allowPrivateHosts": ["127.0.0.1"]`),
  );

  const named = ['--config', config];
  expect((await run('monitor', 'test-alert', 'slack', ...named)).code).toBe(0);
  expect(texts()).toHaveLength(1);

  const database = join(folder, 'monitor.sqlite');
  // What the sandbox shows is four days of use later.
  const now = 14_500;
  await sandbox.set('tavily', `balance=${now}`);
  await remember(database, now + 4 * A_DAY, 4);
  expect(texts()).toHaveLength(1);

  // Twice in a row: the first start reads it once, and the second goes on where that was.
  expect(await run('monitor', '--once', ...named)).toMatchObject({ code: 0, stdout: '' });
  expect(texts()).toHaveLength(1);
  const monitor = start('monitor', '--listen', '0', ...named);
  let said = '';
  monitor.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  await until(() => texts().length > 1 || monitor.exitCode !== null);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
  const [page, metrics, runways] = await Promise.all(
    ['/', '/metrics', '/api/v1/runway'].map(async (path) => (await fetch(`${url}${path}`)).text()),
  );
  expect(page).toContain('may not last 3 days');
  expect(metrics).toContain(
    'fuelgauge_alert_firing{provider="tavily",account="default",rule="runway"} 1',
  );
  expect(metrics).toContain('fuelgauge_reads_total{provider="tavily",outcome="ok"} 1');
  await until(() => said.includes('alert: '));
  monitor.kill('SIGINT');
  const [code] = await new Promise<unknown[]>((resolve) =>
    monitor.on('exit', (...end) => resolve(end)),
  );
  expect(code).toBe(130);
  expect(texts()).toHaveLength(2);
  expect(texts()[1]).toMatch(/tavily\/default lasts about 3 days, \d to \d: 14,500 credits left/);
  expect(said).not.toContain('/services/made-up');

  // Told once: a third start repeats nothing, and whoever asks gets the same answer.
  expect((await run('monitor', '--once', ...named)).code).toBe(0);
  expect(texts()).toHaveLength(2);
  const shown = JSON.parse((await run('runway', 'tavily', '--json', ...named)).stdout).runways;
  expect(shown[0].lasts).toBe(JSON.parse(runways ?? '').runways[0].lasts);
  expect((await run('guard', 'tavily=3d', ...named)).code).toBe(1);
  expect((await run('guard', 'tavily=1d', ...named)).code).toBe(0);
  expect((await run('list', ...named)).stdout).toMatch(/LASTS[\s\S]*3d \(2–4\)/);
});
