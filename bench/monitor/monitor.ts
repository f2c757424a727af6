import { runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { startSourceSandbox } from '../../tests/support/source-sandbox.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare, constant } from '../results/comparison.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { compareFleets } from './fleet.ts';
import { compareGrowth } from './growth.ts';
import { measureBareNode, measureStart, type StartFigures } from './start-monitor.ts';
import type { RoundFigures } from './watch-rounds.ts';

const ACCOUNTS = 200;
const INTERVAL_MS = 900_000;
const BARE = 'Node that waits';
/** A year is written of so many accounts, and counted for all: each is as large as the next of its kind. */
const WRITTEN = 20;

async function watch(accounts: number, days: number, rounds: number): Promise<RoundFigures> {
  const folder = await makeTemporaryFolder();
  const program = 'bench/monitor/watch-rounds.ts';
  const args = [folder, accounts, days, rounds].map(String);
  const flags = ['--conditions=@fuelgauge/source'];
  return JSON.parse(await runIn(root, process.execPath, ...flags, program, ...args));
}

async function compareStarts(starts: number): Promise<readonly Comparison[]> {
  const { env, close } = await startSourceSandbox();
  const figures: StartFigures[] = [];
  const bare: number[] = [];
  try {
    for (let start = 0; start < starts; start += 1) {
      bare.push(await measureBareNode());
      figures.push(await measureStart(await makeTemporaryFolder(), env));
    }
  } finally {
    await close();
  }
  return [
    compare(
      {
        id: 'monitor-memory',
        title: 'Memory of a monitor that waits for its next round',
        unit: 'MB',
        beside: BARE,
        note: 'Resident, after the first round over one account of every vendor.',
      },
      { [BARE]: bare, fuelgauge: figures.map(({ idleMegabytes }) => idleMegabytes) },
    ),
    compare(
      {
        id: 'monitor-start',
        title: 'From start until page and metrics are served',
        unit: 'ms',
        beside: 'fuelgauge',
      },
      { fuelgauge: figures.map(({ readyMs }) => readyMs) },
    ),
  ];
}

export const monitor: Part = {
  name: 'monitor',
  title: 'A monitor',
  async measure({ isQuick }) {
    const accounts = isQuick ? 20 : ACCOUNTS;
    const { cpuMsPerRound } = await watch(accounts, isQuick ? 2 : 28, isQuick ? 2 : 10);
    const { megabytesOnDisk } = await watch(WRITTEN, isQuick ? 3 : 365, 1);
    return [
      ...(await compareStarts(isQuick ? 1 : 7)),
      compare(
        {
          id: 'monitor-cpu',
          title: `${accounts} accounts each quarter of an hour: part of a core`,
          unit: '%',
          beside: 'fuelgauge',
          note: 'Judging and keeping, with 28 days of history each; what a request costs is in the tables of readings.',
        },
        { fuelgauge: cpuMsPerRound.map((ms) => (100 * ms) / INTERVAL_MS) },
      ),
      compare(
        {
          id: 'monitor-disk',
          title: `A year of ${ACCOUNTS} accounts on disk`,
          unit: 'MB',
          beside: 'fuelgauge',
          note: `${WRITTEN} accounts are written, of every kind of use, and counted ${ACCOUNTS / WRITTEN} times.`,
        },
        constant({ fuelgauge: (megabytesOnDisk * ACCOUNTS) / WRITTEN }),
      ),
      await compareGrowth(isQuick),
      ...(await compareFleets(isQuick)),
    ];
  },
};
