import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/**
 * Commands of their own show what they take: the generator's verbs, and the command line's list. What
 * turbo runs is no verb.
 */
const OWN = ['start', 'generate', 'spec', 'build:providers'];
const verbs = Object.entries(scripts)
  .filter(([name]) => !OWN.includes(name))
  .map(([name, command]) => [name, command.replace(/^.* /, '')] as const);

/** With nothing on the path but Node itself: no verb may install anything to show its help. */
const showHelp = (script: string, agent: string) =>
  runCommand(process.execPath, ['scripts/run.mjs', script, '--help'], {
    cwd: root,
    env: { PATH: '/nowhere', npm_config_user_agent: agent },
  });

test.each(verbs)('%s has a help with usage, example and exit codes', async (name, script) => {
  for (const [agent, call] of [
    ['pnpm/12.21.0', `pnpm ${name}`],
    ['npm/10.8.2', `npm run ${name}`],
  ] as const) {
    const { exitCode, stdout } = await showHelp(script, agent);
    expect(exitCode).toBe(0);
    expect(stdout.startsWith(`usage: ${call}`), stdout).toBe(true);
    expect(stdout).toContain(`\n\nExample:\n  ${call}`);
    expect(stdout).toMatch(/\n\nExit codes:\n {3}0 {2}\w/);
  }
});
