import { setTimeout as sleep } from 'node:timers/promises';
import type { Vendors } from '../../packages/monitor/src/test-support/fleet/vendors.ts';
import type { PostgresServer } from '../../packages/monitor/src/test-support/postgres.ts';
import type { Diary } from './diary.ts';
import type { Size } from './size.ts';
import type { StallingProxy } from './stalling-proxy.ts';
import type { Supervised } from './supervise.ts';

/** The time between two kills, at random: no shorter than it takes to notice one. */
const KILL_MS = { least: 20_000, most: 45_000 };
/** In so much of each round, from its beginning, most is under way. */
const BUSY_MS = 15_000;
/** After the beginning of a round. */
const UNDER_WAY_MS = 3_000;
/** Longer than the database believes in a process that it does not hear from. */
const STALL_MS = 25_000;

export interface Fleet {
  readonly server: PostgresServer;
  readonly proxy: StallingProxy;
  readonly vendors: Vendors;
  readonly workers: Supervised;
  readonly diary: Diary;
}

/** At random moments; every second kill is in the beginning of a round. */
async function killAtRandom({ workers }: Fleet, size: Size, untilMs: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    let waitMs = KILL_MS.least + Math.random() * (KILL_MS.most - KILL_MS.least);
    if (count % 2 === 1) {
      const intoRound = (Date.now() + waitMs) % size.everyMs;
      if (intoRound > BUSY_MS) waitMs += size.everyMs - intoRound + Math.random() * BUSY_MS;
    }
    if (performance.now() + waitMs >= untilMs) return;
    await sleep(waitMs);
    workers.kill(Math.floor(Math.random() * size.workers));
  }
}

async function restart({ server, diary }: Fleet): Promise<void> {
  await sleep(UNDER_WAY_MS);
  diary.note('PostgreSQL is stopped');
  await server.stop();
  await sleep(1_000);
  await server.start();
  diary.note('PostgreSQL is there again');
}

async function stall({ proxy, diary }: Fleet): Promise<void> {
  await sleep(UNDER_WAY_MS);
  proxy.stall(true);
  diary.note('the network of worker 2 stalls');
  await sleep(STALL_MS);
  proxy.stall(false);
  diary.note('the network of worker 2 goes on');
}

/** Lets everything befall the fleet that its size asks for, in so many intervals, from the beginning of a round on. */
export async function befall(fleet: Fleet, size: Size): Promise<void> {
  const { diary, vendors } = fleet;
  const { misfortunes } = size;
  const begunAt = performance.now();
  const wholeMs = size.rounds * size.everyMs;
  const until = (part: number) => sleep(Math.max(0, begunAt + wholeMs * part - performance.now()));
  const kills = misfortunes.has('kills') && killAtRandom(fleet, size, begunAt + wholeMs);
  await until(0.2);
  if (misfortunes.has('low')) {
    vendors.setLow(true);
    diary.note('amounts fall');
  }
  await until(Math.floor(size.rounds * 0.4) / size.rounds);
  if (misfortunes.has('restart')) await restart(fleet);
  await until(Math.ceil(size.rounds * 0.6) / size.rounds);
  if (misfortunes.has('stall')) await stall(fleet);
  await until(0.9);
  if (misfortunes.has('low')) {
    vendors.setLow(false);
    diary.note('amounts rise');
  }
  await until(1);
  await kills;
}
