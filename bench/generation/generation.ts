import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, runIn } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { type Contestants, interleave, timeMs } from '../measure/interleave.ts';
import type { Part } from '../part.ts';
import { type Comparison, compare } from '../results/comparison.ts';
import { compileProgram } from '../support/compile-program.ts';
import { documentOf, type Generator, generators, installPeers, PEERS } from '../support/peers.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { vendorIds } from '../support/vendors.ts';
import { writeManySpecs } from './many-specs.ts';

const FIVE_RUNS = 'openapi-typescript, a run each';
const ONE_PROCESS = 'openapi-typescript, one process';
/** Six hundred take most of a minute a round. */
const MANY = [
  { count: 60, rounds: 3 },
  { count: 600, rounds: 2 },
] as const;
const MANY_NOTE = 'The five, again and again. Without redocly, which takes one document a run.';

/** A new folder for each measurement; making and removing it is not measured. */
async function inNewFolder(work: (folder: string) => Promise<number>): Promise<number> {
  const folder = await makeTemporaryFolder();
  const figure = await work(folder);
  await rm(folder, { recursive: true });
  return figure;
}

/** As scripts/run.mjs starts it: Node keeps its compiled code between runs. */
async function generate(folder: string): Promise<void> {
  const args = [
    '--conditions=@fuelgauge/source',
    join(root, 'bench/generation/generate-into.ts'),
    folder,
  ];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node') };
  const { exitCode, output } = await runCommand(process.execPath, args, { cwd: root, env });
  if (exitCode !== 0) throw new Error(output);
}

/**
 * Ours: whole packages from specs, and the registry. The specs are written once: it is a long time
 * for six hundred.
 */
async function prepareOwnRun(count: number): Promise<() => Promise<number>> {
  const folder = await makeTemporaryFolder();
  await writeManySpecs(folder, count);
  return async () => {
    for (const made of ['packages', 'node_modules'])
      await rm(join(folder, made), { recursive: true, force: true });
    return timeMs(() => generate(folder));
  };
}

/** A program of the peers' that takes all documents in one process. */
const oneProcess = (program: string, count: number) => () =>
  inNewFolder(async (folder) => {
    const jobs = Array.from({ length: count }, (_, index) => ({
      document: documentOf(vendorIds[index % vendorIds.length] ?? ''),
      folder: join(folder, String(index)),
    }));
    for (const job of jobs) await mkdir(job.folder);
    return timeMs(async () => {
      const input = JSON.stringify(jobs);
      const { exitCode, output } = await runCommand(process.execPath, [program], {
        cwd: PEERS,
        input,
      });
      if (exitCode !== 0) throw new Error(output);
    });
  });

const aRunEach = (generator: Generator) => () =>
  inNewFolder((folder) =>
    timeMs(async () => {
      for (const id of vendorIds) await generators[generator](documentOf(id), join(folder, id));
    }),
  );

const oneProcessEach = async (count: number): Promise<Contestants> => ({
  [ONE_PROCESS]: oneProcess('generate-types.mjs', count),
  'hey-api, one process': oneProcess('generate-clients.mjs', count),
  fuelgauge: await prepareOwnRun(count),
});

/** Nothing has changed since the last run. */
async function measureAgain(rounds: number): Promise<Comparison> {
  const rewrite = await compileProgram('generation/rewrite-files.ts');
  const folder = await makeTemporaryFolder();
  await writeManySpecs(folder, vendorIds.length);
  await generate(folder);
  const files = 'reading and writing the files';
  const contestants: Contestants = {
    [files]: () => timeMs(() => runIn(root, process.execPath, rewrite, folder)),
    fuelgauge: () => timeMs(() => generate(folder)),
  };
  const samples = await interleave(contestants, { rounds, warmUpRounds: 1 });
  const title = `Generating ${vendorIds.length} vendors again when nothing has changed`;
  return compare({ id: 'generate-again', title, unit: 'ms', beside: files }, samples);
}

/** One vendor among many has changed since the last run. */
async function measureOneChanged(count: number, rounds: number): Promise<Comparison> {
  const folder = await makeTemporaryFolder();
  await writeManySpecs(folder, count);
  const everything = 'everything, made anew';
  const changed = join(folder, 'specs', vendorIds[0] ?? '');
  let changes = 0;
  const changeAndGenerate = async (file: string, describe: (change: number) => string) => {
    changes += 1;
    await appendFile(join(changed, file), describe(changes));
    return timeMs(() => generate(folder));
  };
  const contestants: Contestants = {
    [everything]: async () => {
      await rm(join(folder, 'node_modules'), { recursive: true, force: true });
      return timeMs(() => generate(folder));
    },
    fuelgauge: () =>
      changeAndGenerate('balance.overlay.yaml', (change) => `\n# change ${change}\n`),
    'fuelgauge: its document': () => changeAndGenerate('fixes.overlay.yaml', describeDocument),
  };
  const samples = await interleave(contestants, { rounds });
  const title = `Generating when one of ${count} vendors has changed`;
  const note =
    'Every file is read and compared. What an amount means has changed, so that the package is made again but for its types; or the document has, and they are as well.';
  return compare(
    { id: 'generate-one-changed', title, unit: 'ms', beside: everything, note },
    samples,
  );
}

/** One more action of an overlay. */
const describeDocument = (change: number): string => `
  - target: $.info
    description: For the benchmark.
    update: { description: 'change ${change}' }
`;

export const generation: Part = {
  name: 'generation',
  title: 'Generation',
  async measure({ isQuick }) {
    await installPeers();
    const five: Contestants = {
      [FIVE_RUNS]: aRunEach('openapi-typescript'),
      'hey-api, a run each': aRunEach('hey-api'),
      'redocly, a run each': aRunEach('redocly'),
      ...(await oneProcessEach(vendorIds.length)),
    };
    const note =
      'From the command to its end. Ours are whole packages with README, handlers and registry; of openapi-typescript, types alone. Ours keeps compiled code between runs, as the verb does.';
    const title = (count: number) => `Generating ${count} vendors`;
    const samples = await interleave(five, { rounds: isQuick ? 1 : 5 });
    const comparisons = [
      compare(
        { id: 'generate-5', title: title(vendorIds.length), unit: 'ms', beside: FIVE_RUNS, note },
        samples,
      ),
    ];
    for (const { count, rounds } of isQuick ? [] : MANY) {
      const many = await interleave(await oneProcessEach(count), { rounds });
      const plan = {
        id: `generate-${count}`,
        title: title(count),
        unit: 'ms',
        beside: ONE_PROCESS,
        note: MANY_NOTE,
      } as const;
      comparisons.push(compare(plan, many));
    }
    return [
      ...comparisons,
      await measureOneChanged(isQuick ? 10 : 600, isQuick ? 1 : 5),
      await measureAgain(isQuick ? 2 : 15),
    ];
  },
};
