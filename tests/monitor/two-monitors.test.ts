import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  createFakeClock,
  type MonitorStore,
  openSqliteStore,
} from '../../packages/monitor/src/index.ts';
import { CERTAIN, count, monitorOf, nameOf, playUndisturbed } from './month-counts.ts';
import { HOURS, STEP_HOURS, timeOf } from './month-story.ts';

/** Where the other has nothing to judge, nobody waits for it. */
const PATIENCE_MS = 50;

/** Both look at what is known before either of them commits, so that each judges on what was known before the other. */
function createMeeting(): () => Promise<void> {
  let meet: (() => void) | undefined;
  return async () => {
    if (meet) {
      meet();
      meet = undefined;
      return;
    }
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    await Promise.race([met, sleep(PATIENCE_MS)]);
    meet = undefined;
  };
}

test('two monitors of one file, each judging on what was known before the other: each alert once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-monitors-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'monitor.sqlite');
  const clock = createFakeClock(timeOf(0));
  const meet = createMeeting();
  const stores = [await openSqliteStore(path), await openSqliteStore(path)];
  const told: string[] = [];
  const monitors = stores.map((store) => {
    const late: MonitorStore = {
      ...store,
      async background(accounts, since) {
        const known = await store.background(accounts, since);
        await meet();
        return known;
      },
    };
    const monitor = monitorOf(clock, late);
    monitor.onAlert((alert) => void told.push(nameOf(alert)));
    return monitor;
  });
  for (let hour = 0; hour <= HOURS; hour += STEP_HOURS) {
    clock.set(timeOf(hour));
    await Promise.all(monitors.map((monitor) => monitor.round()));
  }
  await Promise.all(monitors.map((monitor) => monitor.close()));
  await Promise.all(stores.map((store) => store.close()));

  expect(count(told)).toMatchObject(CERTAIN);
  expect(count(told)).toEqual(await playUndisturbed());
});
