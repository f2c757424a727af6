import { expect, test } from 'vitest';
import { createProgram } from './create-program.ts';
import { runHere } from './test-support/run-here.ts';

const INTRODUCTION = `# The command line

<!-- Written by packages/cli/src/reference.test.ts from the commands themselves: \`vitest -u\` brings it up to date. -->

Results go to stdout, everything else to stderr. Keys are never taken from the command line. How to use it in scripts and CI:
[recipes.md](recipes.md). Behind a proxy: [proxies.md](proxies.md).
`;

async function helpOf(...command: readonly string[]): Promise<string> {
  const { stdout } = await runHere([...command, '--help'], { stdout: { columns: 100 } });
  return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\`\n`;
}

test('docs/cli.md is what the commands say of themselves', async () => {
  const context = {
    env: {},
    cwd: '/',
    stdout: { write: () => true },
    stderr: { write: () => true },
  };
  const program = createProgram({ ...context, signal: new AbortController().signal });
  const sections = [`## fuelgauge\n\n${await helpOf()}`];
  for (const command of program.commands) {
    const help = await helpOf(command.name());
    expect(help, `${command.name()} has examples`).toContain('Examples:');
    sections.push(`## fuelgauge ${command.name()}\n\n${help}`);
  }
  await expect([INTRODUCTION, ...sections].join('\n')).toMatchFileSnapshot('../../../docs/cli.md');
});
