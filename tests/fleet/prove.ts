import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgresReader } from '../../packages/monitor/src/store/postgres-store.ts';
import {
  type FleetPlan,
  listAccounts,
  providerId,
} from '../../packages/monitor/src/test-support/fleet/plan.ts';
import { startVendors } from '../../packages/monitor/src/test-support/fleet/vendors.ts';
import { startPostgres } from '../../packages/monitor/src/test-support/postgres.ts';
import { startReceiver } from '../../packages/monitor/src/test-support/receiver.ts';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { befall } from './befall.ts';
import { countJobs } from './count-jobs.ts';
import { describeRounds } from './describe-rounds.ts';
import { inSeconds, openDiary } from './diary.ts';
import { explainGaps, findGaps } from './find-gaps.ts';
import { judge } from './judge.ts';
import { machineSeconds, processorSeconds } from './processor-time.ts';
import { readSize } from './size.ts';
import { startStallingProxy } from './stalling-proxy.ts';
import { supervise } from './supervise.ts';

/*
 * Many accounts, three processes and every misfortune: prints a table, and ends with 1 where a promise is broken.
 * `--write` puts the table into the page.
 */
const size = readSize(process.argv.slice(2));
const ALLOWED_MS = size.everyMs + 15_000;
/** Until what was read is told. */
const TOLD_MS = 30_000;
const HANGING = size.misfortunes.has('hang') ? providerId(size.providers - 1) : '';

const server = await startPostgres();
const proxy = await startStallingProxy(server.port);
const hook = await startReceiver();
const vendors = await startVendors({ minMs: 30, maxMs: 400, hanging: HANGING });
const database = await server.createDatabase();
const plan: FleetPlan = {
  database,
  vendors: vendors.url,
  hook: hook.url,
  accounts: size.accounts,
  providers: size.providers,
  everyMs: size.everyMs,
  timeoutMs: 20_000,
};
/** The second is behind a network that can stall, the third may have a clock that is an hour off. */
const plans = Array.from({ length: size.workers }, (_, index): FleetPlan => {
  if (index === 1)
    return { ...plan, database: database.replace(`:${server.port}/`, `:${proxy.port}/`) };
  return index === 2 && size.misfortunes.has('clock') ? { ...plan, skewMs: 3_600_000 } : plan;
});
const diary = openDiary();
const workers = supervise(plans, diary);
await workers.ready;
diary.note('all ready');

// Until then every row is made; the next round is how much the machine has to do without a misfortune.
await sleep(size.everyMs - (Date.now() % size.everyMs));
const cores = availableParallelism();
const begun = { own: processorSeconds(), machine: machineSeconds() };
await sleep(size.everyMs);
const percent = (seconds: number) =>
  `${((100 * seconds) / (size.everyMs / 1000) / cores).toFixed(0)} %`;
const load =
  `a round without a misfortune takes ${percent(processorSeconds() - begun.own)} of ${cores} cores, ` +
  'made-up vendors and PostgreSQL included; ' +
  `all work on this machine ${percent(machineSeconds() - begun.machine)}`;
diary.note(load);

await befall({ server, proxy, vendors, workers, diary }, size);
diary.note('peace');
// In which all is told that was put off.
await sleep(ALLOWED_MS + TOLD_MS);
const endedAt = performance.now();
const endedOn = new Date();
const reader = await openPostgresReader(database);
const states = await reader.states();
const badEnds = await workers.stop();
diary.note('all ended');

const episodes = await reader.episodes({ limit: 1_000_000 });
await reader.close();
const names = [...listAccounts(plan)]
  .filter(({ provider }) => provider !== HANGING)
  .map(({ provider, account }) => `${provider}/${account}`);
const gaps = findGaps(names, vendors.reads, endedAt);
const jobs = await countJobs(database, HANGING, new Date(endedOn.getTime() - ALLOWED_MS));
const rows = judge({
  size,
  hanging: HANGING,
  vendors,
  workers,
  episodes,
  states,
  names,
  gaps,
  jobs,
  badEnds,
  allowedMs: ALLOWED_MS,
  endedAt: endedOn,
  messages: hook.received.map(({ body }) => JSON.parse(body) as { id: string; type: string }),
});

const table = [
  '| Promise | Seen | |',
  '| --- | --- | --- |',
  ...rows.map(({ what, seen, holds }) => `| ${what} | ${seen} | ${holds ? 'holds' : 'BROKEN'} |`),
  '',
  `${size.accounts} accounts of ${size.providers} vendors, every ${inSeconds(size.everyMs)}; ` +
    `${size.workers} workers; ${load}.`,
].join('\n');
console.log(table);
const late = gaps.filter(({ from, to }) => to - from > ALLOWED_MS);
for (const line of explainGaps(late, diary)) console.error(line);
for await (const line of describeRounds(database, diary)) console.error(line);
for (const [line, count] of workers.problems()) console.error(`${count} × ${line}`);
if (size.isWritten) {
  const page = join(root, 'docs/monitor-on-many-machines.md');
  await writeFile(page, replaceSection(await readFile(page, 'utf8'), 'fleet', table));
}
await vendors.close();
await hook.close();
proxy.close();
await server.close();
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
