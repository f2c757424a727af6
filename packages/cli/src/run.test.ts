import { expect, test } from 'vitest';
import type { Output } from './context.ts';
import { run } from './run.ts';

/** Runs a command line in this process, with streams that are no terminals unless said otherwise. */
async function runHere(argv: readonly string[], { stdout, env = {} }: { stdout?: Partial<Output>; env?: object } = {}) {
  const written = { stdout: '', stderr: '' };
  const exitCode = await run(argv, {
    env: { ...env },
    stdout: { write: (text) => (written.stdout += text), ...stdout },
    stderr: { write: (text) => (written.stderr += text) },
    signal: new AbortController().signal,
  });
  return { exitCode, ...written };
}

test.each([
  { argv: ['--sandbox'], isTTY: true, env: {}, want: true },
  { argv: ['--sandbox'], isTTY: false, env: {}, want: false },
  { argv: ['--sandbox', '--no-color'], isTTY: true, env: {}, want: false },
  { argv: ['--sandbox'], isTTY: true, env: { NO_COLOR: '1' }, want: false },
  { argv: ['--sandbox', '--json'], isTTY: true, env: { FORCE_COLOR: '1' }, want: false },
  { argv: ['providers'], isTTY: true, env: {}, want: true },
])('$argv on a terminal ($isTTY) with $env has colours: $want', async ({ argv, isTTY, env, want }) => {
  const { exitCode, stdout } = await runHere(argv, { stdout: { isTTY }, env });
  expect([exitCode, stdout.includes('\u001b[')]).toEqual([0, want]);
});

test('a fault of our own is no verdict on a balance, and is not quoted', async () => {
  const write = () => {
    throw new RangeError('SECRET');
  };
  const { exitCode, stderr } = await runHere(['providers'], { stdout: { write } });
  expect(exitCode).toBe(70);
  expect(stderr).toMatch(/^fuelgauge: this is a fault of fuelgauge \(RangeError\), please report it\n {4}at /);
  expect(stderr).not.toContain('SECRET');
});
