import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  createFakeClock,
  createMemoryStore,
  type MonitorStore,
  openSqliteStore,
} from '../../packages/monitor/src/index.ts';
import { ok } from '../../packages/monitor/src/test-support/readings.ts';
import { monitorOf } from './month-counts.ts';
import { HOURS, readingsAt, STEP_HOURS, timeOf } from './month-story.ts';

/** As a restart every few days. */
const ROUNDS_A_START = 25;

/** The story, and accounts that are out of money every other time: what rules remember of them changes with each reading. */
const FLAPPING = ['odd', 'even'] as const;
const readings = (hour: number) => [
  ...readingsAt(hour),
  ...FLAPPING.map((account, index) =>
    ok(String((hour / STEP_HOURS + index) % 2), { account, fetchedAt: timeOf(hour) }),
  ),
];

/** All that the next round is judged by. */
const knownBy = (store: MonitorStore, hour: number) => {
  const names = readings(hour).map(({ provider, account }) => ({ provider, account }));
  return store.background(names, timeOf(hour - 29 * 24));
};

test('after each round of a month a file knows what memory knows, whoever started anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'month-in-step-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'monitor.sqlite');
  const clock = createFakeClock(timeOf(0));
  const memory = createMemoryStore();
  const undisturbed = monitorOf(clock, memory, readings);
  let file = await openSqliteStore(path);
  let restarted = monitorOf(clock, file, readings);
  for (let hour = 0; hour <= HOURS; hour += STEP_HOURS) {
    clock.set(timeOf(hour));
    await undisturbed.round();
    await restarted.round();
    expect(await knownBy(file, hour), timeOf(hour)).toEqual(await knownBy(memory, hour));
    if ((hour / STEP_HOURS) % ROUNDS_A_START === 0) {
      await restarted.close();
      await file.close();
      file = await openSqliteStore(path);
      restarted = monitorOf(clock, file, readings);
    }
  }
  // Of a month in which little is remembered this would say little.
  const { memories } = await knownBy(memory, HOURS);
  expect(memories.reduce((sum, { number }) => sum + number, 0)).toBeGreaterThan(HOURS / STEP_HOURS);
  await Promise.all([undisturbed.close(), restarted.close()]);
  await file.close();
});
