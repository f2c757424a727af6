import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alertMessage } from '../../test-support/alert-message.ts';
import type { DeliveryError } from '../delivery-error.ts';
import { sendMessages } from '../send-messages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exec-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: readonly [string, ...string[]], deadlineMs = 60_000) =>
  sendMessages({ type: 'exec', name: 'program', command }, [alertMessage('msg_1')], {
    now: () => new Date(),
    deadlineMs,
  });
const failureOf = (promise: Promise<unknown>): Promise<DeliveryError> =>
  promise.then(
    () => Promise.reject(new Error('it was delivered')),
    (thrown: unknown) => thrown as DeliveryError,
  );
const script = (text: string, ...args: readonly string[]) =>
  [process.execPath, '-e', text, '--', ...args] as const;

test('gets the message as JSON, its arguments as they are, and no key', async () => {
  const out = join(folder, 'out');
  const odd = '$(touch x); `id` "q" *';
  process.env['ACME_API_KEY'] = 's3cret';
  await expect(
    run(
      script(
        `const input = require('fs').readFileSync(0, 'utf8');
         require('fs').writeFileSync(process.argv[1], JSON.stringify({ input, args: process.argv.slice(2), env: process.env }))`,
        out,
        odd,
      ),
    ),
  ).resolves.toBe(1);
  delete process.env['ACME_API_KEY'];
  const { input, args, env } = JSON.parse(readFileSync(out, 'utf8'));
  expect(JSON.parse(input)).toEqual(alertMessage('msg_1'));
  expect(args).toEqual([odd]);
  expect(env['PATH']).toBe(process.env['PATH']);
  expect(JSON.stringify(env)).not.toContain('s3cret');
  expect(Object.keys(env)).not.toContain('VITEST');
});

test.each([
  { title: 'exit code', command: script('process.exit(3)'), want: /exit code 3/ },
  { title: 'a signal', command: script('process.kill(process.pid, "SIGTERM")'), want: /killed/ },
  { title: 'no such program', command: ['/nowhere/s3cret'] as const, want: /not found/ },
  { title: 'no program', command: [tmpdir()] as const, want: /may not be run/ },
  {
    title: 'an argument that cannot be one',
    command: ['true', 'a\0b'] as const,
    want: /not be started|foreseen/,
  },
])('fails by $title', async ({ command, want }) => {
  const failure = await failureOf(run(command));
  expect(failure.message).toMatch(want);
  expect(failure.message).not.toContain('s3cret');
  expect(failure.isRetryable).toBe(true);
});

test('may end without reading, and write without end', async () => {
  await expect(run(script('process.exit(0)'))).resolves.toBe(1);
  await expect(
    run(script('for (let i = 0; i < 300; i++) require("fs").writeSync(1, "s3cret".repeat(10000))')),
  ).resolves.toBe(1);
});

test('is killed with what it has started when its time is over', async () => {
  const out = join(folder, 'pids');
  const time = new AbortController();
  const failure = failureOf(
    sendMessages(
      {
        type: 'exec',
        name: 'program',
        command: script(
          `const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
           require('fs').writeFileSync(process.argv[1], process.pid + ' ' + child.pid);
           process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`,
          out,
        ),
      },
      [alertMessage('msg_1')],
      { now: () => new Date(), signal: time.signal },
    ),
  );
  const readPids = () => (existsSync(out) ? readFileSync(out, 'utf8') : '').split(' ').map(Number);
  await expect.poll(() => readPids().length, { timeout: 60_000 }).toBe(2);
  const pids = readPids();
  expect(pids.map(isRunning)).toEqual([true, true]);
  time.abort();
  expect((await failure).message).toMatch(/stopped/);
  await expect.poll(() => pids.some(isRunning), { timeout: 60_000 }).toBe(false);
});

test('does not run for longer than its time', async () => {
  const failure = await failureOf(run(script('setInterval(() => {}, 1000)'), 500));
  expect(failure.message).toMatch(/did not finish/);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A child that nobody has waited for is dead as well.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
