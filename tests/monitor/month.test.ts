import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../packages/monitor/src/index.ts';
import { startReceiver } from '../../packages/monitor/src/test-support/receiver.ts';
import { CERTAIN, count, playUndisturbed } from './month-counts.ts';
import { HOURS, timeOf } from './month-story.ts';

const PLAYER = fileURLToPath(new URL('play-month.ts', import.meta.url));
/** Once so many hours are played; and, where it says so, at a message: before or after its answer. */
const KILLS = [60, 130, 250, 251, 300, 420, 590] as const;
/** The channel is down for a day, in which much is told. */
const isDown = (hour: number): boolean => hour >= 240 && hour < 264;

test('a month, killed seven times, the channel down for a day: each alert once, and none lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'month-'));
  const receiver = await startReceiver();
  onTestFinished(async () => {
    await receiver.close();
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'monitor.sqlite');
  const taken: { id: string; name: string }[] = [];
  let played = 0;
  let kills = 0;
  let child: ReturnType<typeof spawn> | undefined;
  const kill = () => {
    kills += 1;
    child?.kill('SIGKILL');
  };
  const isDue = () => kills < KILLS.length && played >= (KILLS[kills] ?? 0);
  receiver.reply((response, { body }) => {
    if (isDown(played)) return void response.writeHead(503).end();
    const { id, type, facts } = JSON.parse(body);
    taken.push({ id, name: `${type} ${facts.accounts.join('+')}` });
    // By turns before the answer is sent, so that it is told again, and after it.
    if (isDue() && kills % 2 === 0) return kill();
    response.writeHead(204).end();
    if (isDue()) kill();
  });
  const problems: string[] = [];
  for (let starts = 0; starts <= KILLS.length + 1; starts += 1) {
    const args = ['--conditions=@fuelgauge/source', PLAYER, path, `${receiver.url}/hook`];
    child = spawn(process.execPath, [...args, String(played)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stderr?.on('data', (chunk) => problems.push(String(chunk)));
    child.stdout?.on('data', (chunk) => {
      played = Number(String(chunk).trimEnd().split('\n').at(-1));
      // Where nothing is told for long, in the middle of whatever it does.
      if (played >= (KILLS[kills] ?? Number.POSITIVE_INFINITY) + 8) kill();
    });
    const [code] = await once(child, 'close');
    if (code === 0) break;
  }
  expect(problems).toEqual([]);
  expect({ kills, played }).toEqual({ kills: KILLS.length, played: HOURS });

  const told = new Map(taken.map(({ id, name }) => [id, name]));
  const counts = count([...told.values()]);
  expect(counts).toMatchObject(CERTAIN);
  // Whatever a kill does, it is what is told without one.
  expect(counts).toEqual(await playUndisturbed());
  for (const quiet of ['burst', 'idle', 'refunded'])
    expect(Object.keys(counts).filter((name) => name.endsWith(` ${quiet}`))).toEqual([]);
  // A message that is told again comes with its id, and only where somebody was killed.
  expect(taken.length - told.size).toBeLessThanOrEqual(KILLS.length);

  const store = await openSqliteStore(path);
  const episodes = await store.episodes({ limit: 1000 });
  const due = await store.due(timeOf(HOURS * 2), 10);
  await store.close();
  expect(due).toEqual([]);
  const beginnings = [...told.values()].filter((name) => !name.includes('.resolved'));
  expect(beginnings).toHaveLength(episodes.length);
});
