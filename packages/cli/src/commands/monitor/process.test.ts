import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandOf, startProgram } from '../../test-support/run-cli.ts';

const preload = fileURLToPath(
  new URL('../../test-support/hand-over-fake-monitor.ts', import.meta.url),
);

/** The monitor as a process of its own, once it says that it runs. */
async function start() {
  const [node, ...args] = commandOf(['monitor', '--sandbox']);
  const cli = startProgram([node, '--import', preload, ...args], { HOME: tmpdir() });
  cli.stderr.setEncoding('utf8');
  let text = '';
  for await (const chunk of cli.stderr.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes('is the page')) break;
  }
  return { cli, text };
}

test.each([
  { signal: 'SIGINT', want: 130 },
  { signal: 'SIGTERM', want: 0 },
] as const)(
  '$signal ends it with $want, also where nothing under way ends',
  async ({ signal, want }) => {
    const { cli, text } = await start();
    expect(text).toContain('http://127.0.0.1:7373 is the page');
    cli.kill(signal);
    const [code] = await once(cli, 'exit');
    expect(code).toBe(want);
  },
);
