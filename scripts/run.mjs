// Runs one verb of this repository on the pinned Node and pnpm, from a host that has only Node 20 and npm.
// Plain JavaScript, since it runs on the host's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTools, rememberTools } from './lib/known-tools.mjs';
import { describeVerb } from './lib/verb-help.mjs';

const NODE = 'node@24.21.0';
const PNPM = 'pnpm@12.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));
const [verb, ...args] = process.argv.slice(2);

// Nothing is installed to show how a verb is called.
const isPnpm =
  process.env.FUELGAUGE_TOOLS === undefined &&
  /^pnpm\//.test(process.env.npm_config_user_agent ?? '');
const help = args.some((arg) => arg === '--help' || arg === '-h')
  ? describeVerb(verb, isPnpm)
  : undefined;
if (help) {
  for (const line of help) console.log(line);
  process.exit(0);
}

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

function runScript() {
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

/** Only reads two files: it works as soon as anything is installed, whatever the lockfile says. */
const needsNoInstall =
  verb === 'spec' &&
  args[0] === 'classify' &&
  existsSync(new URL('../packages/codegen/node_modules', import.meta.url));

if (needsNoInstall && hostNodeIsNewEnough()) runScript();
/**
 * Installs what the lockfile says, and is quiet unless that fails. The common reason has a verb of
 * ours; of others the silent reporter may hide the reason, so they are shown once more, aloud.
 */
function install(flag) {
  const quiet = spawnSync('pnpm', ['install', flag, '--reporter=silent'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (quiet.error) throw quiet.error;
  if (quiet.status === 0) return 0;
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(quiet.stdout + quiet.stderr))
    console.error(
      `pnpm-lock.yaml does not know a package or a dependency that was added: run ${isPnpm ? 'pnpm relock' : 'npm run relock'}, and commit pnpm-lock.yaml`,
    );
  else run('pnpm', ['install', flag], { stdio: ['ignore', 2, 2] });
  return quiet.status ?? 1;
}

const packages = [...(hostNodeIsNewEnough() ? [] : [NODE]), PNPM];

if (
  process.env.FUELGAUGE_TOOLS === PNPM ||
  /^pnpm\/12\./.test(process.env.npm_config_user_agent ?? '')
) {
  rememberTools(packages);
  if (needsNoInstall) runScript();
  const status = install(verb === 'relock' ? '--no-frozen-lockfile' : '--frozen-lockfile');
  if (status !== 0) process.exit(status);
  if (verb === 'relock') process.exit(0);
  runScript();
}

// `npm exec` takes more than a second to find out what it has already.
const known = findTools(packages);
if (known !== undefined)
  process.exit(
    run('node', [fileURLToPath(import.meta.url), verb, ...args], {
      env: {
        ...process.env,
        PATH: [known, process.env.PATH].join(delimiter),
        FUELGAUGE_TOOLS: PNPM,
      },
    }),
  );

// `npm exec` puts both packages on PATH, for turbo and for the package scripts as well. Their own install
// scripts place the real binaries, so they must run whatever the user's npm configuration says.
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
      '--loglevel=error', // where npm itself was called with --silent, nothing would say why it fails
      ...packages.map((name) => `--package=${name}`),
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
