import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../test-support/receiver.ts';

const PROGRAM = fileURLToPath(new URL('../test-support/tell-telemetry.ts', import.meta.url));
let site: Receiver;
beforeAll(async () => {
  site = await startReceiver();
});
afterAll(() => site.close());

async function run(how: 'quiet' | 'listening' | 'untold') {
  const urls = [`${site.url}/vendor?api_key=SECRET`, `${site.url}/hooks/SECRET`];
  const args = ['--conditions=@fuelgauge/source', PROGRAM, how];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...urls]);
  return JSON.parse(stdout) as { loaded: readonly string[]; spans: readonly { name: string }[] };
}

test('nothing is loaded where nobody listens', async () => {
  const before = site.received.length;
  expect(await run('quiet')).toEqual({ loaded: [], spans: [] });
  expect(site.received.slice(before).map(({ path }) => path)).toEqual([
    '/vendor?api_key=SECRET',
    '/vendor?api_key=SECRET',
    '/hooks/SECRET',
  ]);
});

test('where an instrumentation of fetch listens, a reading is the only span', async () => {
  const { loaded, spans } = await run('listening');
  expect(loaded).not.toEqual([]);
  expect(spans.map(({ name }) => name)).toEqual(['read balance', 'read balance']);
  expect(JSON.stringify(spans)).not.toContain('SECRET');
});

test('which they would be as well, were the requests not hidden', async () => {
  const { spans } = await run('untold');
  const leaks = spans.filter((span) => JSON.stringify(span).includes('SECRET'));
  expect(leaks.map(({ name }) => name).toSorted()).toEqual(['GET', 'GET']);
});
