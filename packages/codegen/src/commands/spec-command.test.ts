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

test.each(['import', 'confirm', 'update', 'drift', 'classify', 'guard'])(
  'spec %s --help shows how it is called, and does nothing',
  async (verb) => {
    const { exitCode, text } = await run(runSpecCommand, verb, 'brew', '--help');
    expect(exitCode).toBe(0);
    expect(text).toMatch(new RegExp(`^usage: spec ${verb}\\b[^]*\\n\\n.+\\.$`));
    expect((await run(runSpecCommand, '--help')).text).toContain(`  ${verb} `);
  },
);

test('generate --help', async () => {
  const { exitCode, text } = await run(runGenerateCommand, '--help');
  expect([exitCode, text]).toEqual([0, expect.stringMatching(/^usage: generate \[--check\]\n\n/)]);
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
