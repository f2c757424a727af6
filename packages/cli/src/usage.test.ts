import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { creditVendors } from './test-support/example-vendors.ts';
import { runCli } from './test-support/run-cli.ts';

const [id = '', second = ''] = creditVendors;

test.each([
  { args: ['--version'], want: manifest.version },
  { args: ['--help'], want: 'Examples:' },
  { args: ['list', '--help'], want: '--or-sandbox' },
  { args: ['guard', '--help'], want: 'Exit codes' },
  { args: ['doctor', '--help'], want: 'Examples:' },
  { args: ['providers', '--help'], want: 'Examples:' },
  { args: ['init', '--help'], want: 'Examples:' },
  { args: ['monitor', '--help'], want: 'test-alert' },
  { args: ['history', '--help'], want: 'Examples:' },
  { args: ['runway', '--help'], want: 'Examples:' },
  { args: ['completion', '--help'], want: 'Examples:' },
  { args: ['help', 'sandbox'], want: '--port' },
  { args: ['providers'], want: id },
])('$args succeeds', async ({ args, want }) => {
  const { code, stdout, stderr } = await runCli(args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(want);
});

test.each([
  { args: [id, '--sandbox', '--json'], want: [id] },
  { args: [id, second, '--sandbox', '--json'], want: [id, second] },
  { args: ['-p', id, '--sandbox', '--json'], want: [id] },
  { args: ['list', '-p', id, '--sandbox', '--json'], want: [id] },
])('guesses work: $args', async ({ args, want }) => {
  const { code, stdout } = await runCli(args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).readings.map(({ provider }: { provider: string }) => provider)).toEqual(
    want,
  );
});

test.each([
  { args: ['watch', '--json'], want: 'cannot be used with' },
  { args: ['watch', '30s', '--json'], want: 'cannot be used with' },
  { args: ['watch', '1ms'], want: 'invalid duration' },
  { args: ['watch', id, '1ms'], want: 'invalid duration' },
  { args: ['watch', `${id}x`], want: 'too many arguments' },
  { args: ['wacth'], want: "unknown command 'wacth'" },
])('watch is list --watch: $args', async ({ args, want }) => {
  const { code, stderr } = await runCli(args);
  expect(code).toBe(64);
  expect(stderr).toContain(want);
});

test.each([['list', '--json'], ['guard', `${id}=1`], ['doctor']])(
  '%s --verbose says which requests are sent',
  async (...args) => {
    const { stderr } = await runCli([...args, '--sandbox', '--verbose']);
    expect(stderr).toMatch(/^> GET 127\.0\.0\.1:\d+ 200 \d+ ms$/m);
    expect(stderr).not.toContain('_sandbox');
  },
);

test('providers --json is the catalog', async () => {
  const { code, stdout } = await runCli(['providers', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(catalog);
});

test.each([
  { args: [`${id}x`], want: `unknown provider "${id}x": did you mean ${id}?` },
  { args: ['lits'], want: "unknown command 'lits'\n(Did you mean list?)" },
  { args: ['--jsno'], want: "unknown option '--jsno'\n(Did you mean --json?)" },
  { args: ['list', 'something'], want: 'too many arguments' },
  { args: ['--json', '--ndjson'], want: 'cannot be used with' },
  { args: ['--timeout', '10'], want: 'use a number and a unit' },
  { args: ['sandbox', '--port', '65536'], want: 'invalid port' },
  { args: ['sandbox', '--host', '0.0.0.0'], want: 'add --allow-remote' },
  { args: ['sandbox', '--print-env'], want: '--port' },
  { args: ['sandbox', '--fault', `${id}x=503`], want: `did you mean ${id}?` },
  { args: ['sandbox', '--fault', `${id}=sometimes`], want: 'invalid fault' },
  { args: ['sandbox', '--balance', id], want: `write --balance id=value` },
  { args: ['sandbox', '--drain', `${id}=1/1s`], want: 'a drain needs a balance' },
  { args: ['--csv', '--markdown'], want: 'cannot be used with' },
  { args: ['--watch', '--json'], want: 'cannot be used with' },
  { args: ['init', '--user', '--config', 'a.json'], want: 'cannot be used with' },
  { args: ['--watch', '10ms'], want: 'invalid duration' },
  { args: ['completion', 'tcsh'], want: 'bash, zsh, fish' },
  { args: ['--provider', `${id}x`], want: `did you mean ${id}?` },
  { args: ['--sandbox', '--provider', `${id}x`], want: `did you mean ${id}?` },
  { args: ['--provider', 'a\u001b[2Jb'], want: 'fuelgauge: ' },
  { args: ['--provider', id, '--account', 'a\u001b[2J'], want: 'invalid label' },
])('$args is refused', async ({ args, want }) => {
  const { code, stdout, stderr } = await runCli(args);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toContain(want);
  expect(stderr).not.toContain('\u001b');
});

test.each(['--config', '--dotenv'])('%s is for fuelgauge, not for Node', async (option) => {
  const { code, stderr } = await runCli([option, '/nowhere']);
  expect([code, stderr]).toEqual([
    78,
    expect.stringMatching('^fuelgauge: /nowhere: cannot be read \\(ENOENT\\)'),
  ]);
});

test.each([
  ['--api-key', 'SECRET'],
  ['--key=SECRET'],
  ['list', '--api-key=SECRET'],
  ['--token=SECRET'],
  ["--token=a'SECRET\n'"],
  ['-kSECRET'],
  ['guard', '--api-key', 'SECRET'],
  ['doctor', '--key=SECRET'],
])('a key on the command line is refused and not repeated: %s', async (...args) => {
  const { code, stdout, stderr } = await runCli(args);
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/^fuelgauge: \w/);
  expect(stderr).not.toContain('SECRET');
});
