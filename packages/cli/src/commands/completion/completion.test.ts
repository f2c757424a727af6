import { execFileSync } from 'node:child_process';
import { catalog } from '@fuelgauge/registry/catalog';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../create-program.ts';
import { runHere } from '../../test-support/run-here.ts';

const ids = catalog.map(({ id }) => id);
const [first = ''] = ids;

async function scriptOf(shell: string): Promise<string> {
  const { exitCode, stdout } = await runHere(['completion', shell]);
  expect(exitCode).toBe(0);
  return stdout;
}

describe('bash', () => {
  async function complete(...words: readonly string[]): Promise<string[]> {
    const quoted = ['fuelgauge', ...words].map((word) => `'${word}'`).join(' ');
    const script = `${await scriptOf('bash')}\nCOMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _fuelgauge; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  }

  test.each([
    { given: ['gu'], want: ['guard'] },
    { given: ['--js'], want: ['--json'] },
    { given: ['--vers'], want: ['--version'] },
    { given: ['guard', '--fail'], want: ['--fail-open'] },
    { given: ['guard', first], want: [`${first}=`] },
    { given: ['guard', '--watch'], want: [] },
    { given: ['--provider', ''], want: ids },
    { given: ['sandbox', '--fault', ''], want: ids.map((id) => `${id}=`) },
    { given: ['completion', 'z'], want: ['zsh'] },
    { given: ['--timeout', '1'], want: [] },
  ])('$given', async ({ given, want }) => {
    expect((await complete(...given)).sort()).toEqual([...want].sort());
  });
});

test.each(['bash', 'zsh', 'fish'])(
  '%s knows every command and every option that is shown',
  async (shell) => {
    const script = await scriptOf(shell);
    const context = {
      env: {},
      cwd: '/',
      stdout: { write: () => true },
      stderr: { write: () => true },
    };
    const { commands } = createProgram({ ...context, signal: new AbortController().signal });
    for (const command of commands) {
      expect(script).toContain(command.name());
      for (const { long, hidden } of command.options)
        if (!hidden) expect(script).toContain(shell === 'fish' ? `-l ${long?.slice(2)}` : long);
    }
    expect(script).not.toContain('--api-key');
  },
);
