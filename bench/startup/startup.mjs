// How long the command line takes to answer, beyond what Node itself takes: `node bench/startup/startup.mjs [runs]`, after a build.
// Plain JavaScript, so that it runs on every Node that the published command line promises.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BUDGET_MS = 25;
const runs = Number(process.argv[2] ?? 21);
const main = fileURLToPath(new URL('../../packages/cli/dist/main.mjs', import.meta.url));
const CALLS = {
  'node -e 0': ['-e', '0'],
  'fuelgauge --version': [main, '--version'],
  'fuelgauge --help': [main, '--help'],
  'fuelgauge guard --help': [main, 'guard', '--help'],
};

/** Milliseconds from start to end of a process. */
function time(args) {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore', env: {} });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: build first`);
  return performance.now() - startedAt;
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}

// In turns, so that a busy moment of the machine meets all of them.
const times = Object.fromEntries(Object.keys(CALLS).map((name) => [name, []]));
for (let run = 0; run <= runs; run += 1) {
  for (const [name, args] of Object.entries(CALLS)) {
    const ms = time(args);
    if (run > 0) times[name].push(ms); // the first only warms the disk up
  }
}

const bare = median(times['node -e 0']);
console.log(`Node ${process.versions.node}, median of ${runs} runs`);
for (const [name, values] of Object.entries(times)) {
  const ms = median(values);
  const beyond = ms - bare;
  const above =
    name === 'node -e 0'
      ? ''
      : `+${beyond.toFixed(1)} ms${beyond > BUDGET_MS ? ` (over the budget of ${BUDGET_MS} ms)` : ''}`;
  console.log(`${name.padEnd(24)}${ms.toFixed(1).padStart(8)} ms  ${above}`.trimEnd());
  if (beyond > BUDGET_MS) process.exitCode = 1;
}
