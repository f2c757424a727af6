import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { createSpecRoot } from '../test-support/spec-root.ts';
import { LOCK } from '../tree/lock-file.ts';
import { runGenerateCommand } from './generate/generate-command.ts';
import { runSpecCommand } from './spec-command.ts';

type Run = typeof runSpecCommand;
const run = async (verb: Run, ...args: string[]) => {
  const out: string[] = [];
  const context = { root: '/nowhere', cwd: '/nowhere', print: (line: string) => out.push(line) };
  const exitCode = await verb(args, { ...context, warn: () => {} });
  return { exitCode, text: out.join('\n') };
};

const VERBS = ['import', 'confirm', 'update', 'drift', 'classify', 'guard'];

test.each(VERBS)('spec %s --help shows how it is called, and does nothing', async (verb) => {
  const { exitCode, text } = await run(runSpecCommand, verb, 'brew', '--help');
  expect(exitCode).toBe(0);
  const [usage = '', rest = ''] = text.split(/\n\n(?=[A-Z])/, 2);
  expect(usage).toMatch(new RegExp(`^usage: (npm run spec -- |pnpm spec )${verb}\\b`));
  expect(rest).toMatch(/^.+\.$/s);
  // Each option of the usage is explained, and no other.
  const listed = [...text.matchAll(/^ {2}(--[\w-]+) {2}/gm)].map(([, name]) => name);
  expect(new Set(listed)).toEqual(new Set(usage.match(/--[a-z][\w-]*/g)));
  expect(text).toMatch(new RegExp(`\n\nExample:\n  (npm run spec -- |pnpm spec )${verb}`));
  expect(text).toMatch(/\n\nExit codes:\n {3}0 {2}\w.*\n {2}64 {2}wrong usage$/s);
  expect((await run(runSpecCommand, '--help')).text).toContain(`  ${verb} `);
});

test('generate --help', async () => {
  const { exitCode, text } = await run(runGenerateCommand, '--help');
  expect(exitCode).toBe(0);
  expect(text).toMatch(/^usage: (npm run generate --|pnpm generate) \[--check\]\n\n/);
  expect(text).toMatch(/Exit codes:/);
});

test('wrong usage is told in the words of the one who called', async () => {
  for (const verb of VERBS.slice(0, 3))
    await expect(run(runSpecCommand, verb), verb).rejects.toThrow(
      new RegExp(`usage: (npm run spec -- |pnpm spec )${verb} <id>`),
    );
});

test.each(['3meter', 'Acme', 'monitor'])('"%s" is no id of a provider, and says so', async (id) => {
  const called = run(runSpecCommand, 'import', id, '--page', 'a.md');
  await expect(called).rejects.toThrow(/^a provider id is lower-case letters.*\nusage: /s);
});

test('no command works beside one that is changing files', async () => {
  const repository = await createSpecRoot();
  try {
    const record = { processId: process.ppid, host: hostname(), pending: [], isComplete: false };
    await repository.write(LOCK, JSON.stringify(record));
    const calls = ['drift', 'guard', 'import brew --page a.md', 'confirm brew', 'update brew'];
    for (const call of calls)
      await expect(repository.spec(...call.split(' ')), call).rejects.toThrow('another command');
  } finally {
    await repository.remove();
  }
});
