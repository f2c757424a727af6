import { expect, test } from 'vitest';
import { runHere } from './test-support/run-here.ts';

test.each([
  { argv: ['--sandbox'], isTTY: true, env: {}, want: true },
  { argv: ['--sandbox'], isTTY: false, env: {}, want: false },
  { argv: ['--sandbox', '--no-color'], isTTY: true, env: {}, want: false },
  { argv: ['--sandbox'], isTTY: true, env: { NO_COLOR: '1' }, want: false },
  { argv: ['--sandbox'], isTTY: true, env: { CI: 'true' }, want: false },
  { argv: ['--sandbox', '--json'], isTTY: true, env: { FORCE_COLOR: '1' }, want: false },
  { argv: ['--sandbox', '--csv'], isTTY: true, env: { FORCE_COLOR: '1' }, want: false },
  { argv: ['--sandbox', '--markdown'], isTTY: true, env: { FORCE_COLOR: '1' }, want: false },
  { argv: ['providers'], isTTY: true, env: {}, want: true },
])(
  '$argv on a terminal ($isTTY) with $env has colours: $want',
  async ({ argv, isTTY, env, want }) => {
    const { exitCode, stdout } = await runHere(argv, { stdout: { isTTY }, env: { ...env } });
    expect(exitCode).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(/\u001b\[\d+m/.test(stdout)).toBe(want);
  },
);

test('a bug of our own has its own exit code, and is not quoted', async () => {
  const write = () => {
    throw new RangeError('SECRET');
  };
  const { exitCode, stderr } = await runHere(['providers'], { stdout: { write } });
  expect(exitCode).toBe(70);
  expect(stderr).toMatch(
    /^fuelgauge: this is a bug in fuelgauge \(RangeError\), please report it\n {4}at /,
  );
  expect(stderr).not.toContain('SECRET');
});

const systemError = (code: string, syscall: string) =>
  Object.assign(new Error('SECRET'), { code, syscall, errno: -1 });

test.each([
  { given: systemError('EMFILE', 'open'), want: /\(EMFILE, open\)/ },
  { given: systemError('ENOMEM', 'spawn git'), want: /\(ENOMEM, spawn\)/ },
  {
    given: Object.assign(new Error('SECRET'), { code: 'ERR_MODULE_NOT_FOUND' }),
    want: /install fuelgauge again/,
  },
])('what is not our fault is not called ours: $given.code', async ({ given, want }) => {
  const write = () => {
    throw given;
  };
  const { exitCode, stderr } = await runHere(['providers'], { stdout: { write } });
  expect(exitCode).toBe(69);
  expect(stderr).toMatch(want);
  expect(stderr).not.toMatch(/bug|SECRET/);
});
