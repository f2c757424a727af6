import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';

const MAIN = join(root, 'packages/monitor/dist/main.mjs');
/** The first round is over by then, and what it needed is given back or never will be. */
const IDLE_AFTER_MS = 3000;

/** What a monitor takes before it has anything to do. */
export interface StartFigures {
  readonly readyMs: number;
  readonly idleMegabytes: number;
}

async function megabytesOf({ pid = 0 }: ChildProcess): Promise<number> {
  return (Number(await runIn(root, 'ps', '-o', 'rss=', '-p', String(pid))) * 1024) / 1e6;
}

/** The memory of a Node that waits. */
export async function measureBareNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' });
  try {
    await sleep(1000);
    return await megabytesOf(child);
  } finally {
    child.kill();
  }
}

/** Starts the built monitor as a user does, and ends it. Ready is when it says where its page is. */
export async function measureStart(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<StartFigures> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN, '--listen', '0'], {
    cwd: folder,
    env: { ...env, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    let said = '';
    for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
      said += String(chunk);
      if (said.includes('is the page')) break;
    }
    if (!said.includes('is the page')) throw new Error(`the monitor did not start: ${said}`);
    const readyMs = performance.now() - startedAt;
    child.stderr.resume();
    await sleep(IDLE_AFTER_MS);
    return { readyMs, idleMegabytes: await megabytesOf(child) };
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}
