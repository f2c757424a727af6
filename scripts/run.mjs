// Runs one verb of this repository on the pinned Node and pnpm, from a host that has only Node 20 and npm.
// Plain JavaScript, since it runs on the host's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const NODE = 'node@24.21.0';
const PNPM = 'pnpm@12.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const [verb, ...args] = process.argv.slice(2);

/** Compiling TypeScript's own compiler is half the time of `generate`. Not for checks, which measure and start programs. */
const compileCache = /^(check|bench)/.test(verb ?? '')
  ? {}
  : { NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)) };

/** The tools need a Node that strips types and that vitest, changesets and tsdown support. */
function hostNodeIsNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major >= 26 || (major === 24 && minor >= 11);
}

function run(command, commandArgs, options = {}) {
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

if (
  process.env.FUELGAUGE_TOOLS === PNPM ||
  /^pnpm\/12\./.test(process.env.npm_config_user_agent ?? '')
) {
  const install = run(
    'pnpm',
    [
      'install',
      verb === 'relock' ? '--no-frozen-lockfile' : '--frozen-lockfile',
      '--reporter=silent',
    ],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (install !== 0) {
    run('pnpm', ['install', '--frozen-lockfile'], { stdio: ['ignore', 2, 2] }); // once more, aloud: the silent reporter hides the reason
    process.exit(install);
  }
  if (verb === 'relock') process.exit(0);
  process.exit(
    run('node', ['--conditions=@fuelgauge/source', `scripts/${verb}.ts`, ...args], {
      env: {
        ...process.env,
        FUELGAUGE_CWD: process.env.INIT_CWD ?? process.cwd(),
        ...compileCache,
      },
    }),
  );
}

// `npm exec` puts both packages on PATH, for turbo and for the package scripts as well. Their own install
// scripts place the real binaries, so they must run whatever the user's npm configuration says.
const packages = [...(hostNodeIsNewEnough() ? [] : [`--package=${NODE}`]), `--package=${PNPM}`];
const npm = process.env.npm_execpath ?? '';
const [command, ...prefix] = /npm-cli\.js$/.test(npm) ? [process.execPath, npm] : ['npm'];
process.exit(
  run(
    command,
    [
      ...prefix,
      'exec',
      '--yes',
      '--ignore-scripts=false',
      ...packages,
      '--',
      'node',
      fileURLToPath(import.meta.url),
      verb,
      ...args,
    ],
    {
      env: { ...process.env, FUELGAUGE_TOOLS: PNPM },
    },
  ),
);
