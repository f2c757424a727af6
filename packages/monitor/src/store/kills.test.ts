import { spawn } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** More of them in `npm run test:deep -- monitor-kills`. */
const KILLS = Number(process.env['FUELGAUGE_KILLS'] ?? 8);
const WRITER = fileURLToPath(new URL('../test-support/kill-writer.ts', import.meta.url));

interface Writer {
  /** What it said, whole lines only. */
  lines(): readonly string[];
  /** Once it has said so many. */
  hasSaid(count: number): Promise<void>;
  readonly ended: Promise<void>;
  kill(): void;
}

function startWriter(path: string, ...args: readonly (string | number)[]): Writer {
  const child = spawn(
    process.execPath,
    ['--conditions=@fuelgauge/source', WRITER, path, ...args.map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const kill = () => void child.kill('SIGKILL');
  onTestFinished(kill);
  const lines = () => text.split('\n').slice(0, -1);
  return {
    lines,
    ended,
    kill,
    async hasSaid(count) {
      while (lines().length < count && child.exitCode === null) await sleep(5);
    },
  };
}

const said = (lines: readonly string[], verb: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${verb} `)).map((line) => line.slice(verb.length + 1));

/** What the file has, as the monitor that comes after would see it. */
async function lookInto(path: string) {
  const raw = new DatabaseSync(path);
  expect(raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const messages = raw.prepare('SELECT posted FROM outbox').all() as { posted: string }[];
  raw.close();
  const store = await openSqliteStore(path);
  const points = (await store.history()).flatMap((series) => series.points);
  const episodes = await store.episodes({ limit: 1_000_000 });
  await store.close();
  return {
    amounts: points.map(({ remaining }) => remaining),
    episodes: episodes.map((episode) => episode.number - 1),
    messages: messages.map(({ posted }) => JSON.parse(posted).message.episode - 1),
  };
}

test(`${KILLS} kills at any moment lose no acknowledged reading, and repeat no alert`, async () => {
  const path = temporaryFile();
  const lines: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Each goes on a little before the last one that was acknowledged: what was half done is done again.
    const next = Math.max(0, Number(said(lines, 'kept').at(-1) ?? 0) - 3);
    const writer = startWriter(path, next);
    await writer.hasSaid(4);
    await sleep(Math.random() * 120);
    writer.kill();
    await writer.ended;
    lines.push(...writer.lines());
    const { amounts, episodes, messages } = await lookInto(path);
    const kept = new Set(amounts);
    expect(said(lines, 'kept').filter((n) => !kept.has(n))).toEqual([]);
    expect(new Set(episodes).size).toBe(episodes.length);
    expect(messages.toSorted((a, b) => a - b)).toEqual(episodes.toSorted((a, b) => a - b));
  }
  expect(said(lines, 'problem')).toEqual([]);
  // An episode has one id, at whichever try; what was settled was never told again.
  const told = said(lines, 'told').map((line) => line.split(' '));
  expect(new Set(told.map(([, id]) => id)).size).toBe(new Set(told.map(([n]) => n)).size);
  for (const id of said(lines, 'settled'))
    expect(lines.lastIndexOf(`settled ${id}`)).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('told ') && line.endsWith(` ${id}`)),
    );
  if (process.env['FUELGAUGE_KILLS'] !== undefined)
    console.log(`${KILLS} kills, ${said(lines, 'kept').length} acknowledged commits, none lost`);
});

test('two monitors on one file: every reading of both, every alert once, told by one of them', async () => {
  const path = temporaryFile();
  const writers = ['a', 'b'].map((name) => startWriter(path, 0, 150, name));
  await Promise.all(writers.map(({ ended }) => ended));
  const lines = writers.flatMap((writer) => writer.lines());
  expect(said(lines, 'problem')).toEqual([]);
  const { amounts, episodes, messages } = await lookInto(path);
  expect(amounts).toHaveLength(300);
  expect(episodes).toHaveLength(150);
  expect(messages).toHaveLength(150);
  expect(said(lines, 'new')).toHaveLength(150);
  const told = said(lines, 'told');
  expect(new Set(told).size).toBe(told.length);
});

test('where the one that delivers is killed, the other one takes over at once', async () => {
  const path = temporaryFile();
  const first = startWriter(path, 0, 1_000_000, 'a');
  await first.hasSaid(10);
  const other = await openSqliteStore(path);
  onTestFinished(() => other.close());
  const before = await other.due('2100-01-01T00:00:00.000Z', 10);
  expect(before).toEqual([]);
  first.kill();
  await first.ended;
  const { commit } = other;
  const { okChange, episodeOf, messagesOf, minute } = await import('../test-support/made-up.ts');
  const episode = episodeOf({ number: 5_000_000 });
  const messages = messagesOf(episode, ['hook'], 'msg_after');
  await commit([okChange({ at: minute(9e6) }, { episodes: [{ episode, messages }] })]);
  const told: string[] = [];
  for (;;) {
    const [row] = await other.due(minute(9e6), 10);
    if (!row) break;
    told.push(row.message.id);
    await other.settle(row.message.id, row.channel, { status: 'delivered', at: minute(9e6) });
  }
  expect(told.at(-1)).toBe('msg_after');
  expect(told.length).toBeLessThanOrEqual(2);
});
