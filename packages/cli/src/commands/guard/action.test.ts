import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';
import { creditVendors } from '../../test-support/example-vendors.ts';
import {
  type PackageRegistry,
  type RegistryFault,
  startPackageRegistry,
} from '../../test-support/package-registry.ts';
import { KEPT } from '../../test-support/run-cli.ts';

vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const [rich = '', poor = '', dead = '', down = ''] = creditVendors;

let sandbox: RunningSandbox;
let registry: PackageRegistry;
let folder: string;
let project: string;
beforeAll(async () => {
  const settings = {
    balance: [`${rich}=1000`, `${poor}=1`],
    fault: [`${dead}=401`, `${down}=hang`],
  };
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), settings),
  });
  // The command line from its sources, or whatever a test puts in its place.
  const guard = `exec '${process.execPath}' --conditions=@fuelgauge/source '${main}' "$@"`;
  const program = `[ -z "\${STAND_IN:-}" ] || eval "$STAND_IN"\n${guard}`;
  registry = await startPackageRegistry('fuelgauge', manifest.version, program);
});
afterAll(async () => {
  await registry.close();
  await sandbox.close();
});
beforeEach(async () => {
  registry.fault = undefined;
  registry.asked.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-action-'));
  project = join(folder, 'project');
  for (const name of ['project', 'temp', 'bin']) await mkdir(join(folder, name));
  return () => rm(folder, { recursive: true });
});

/** Runs the step of the action as a runner would, with these inputs, on npm itself. */
async function act(inputs: Readonly<Record<string, string>>) {
  const env = {
    PATH: [join(folder, 'bin'), dirname(process.execPath), process.env['PATH'] ?? ''].join(
      delimiter,
    ),
    HOME: folder,
    ...KEPT,
    RUNNER_TEMP: join(folder, 'temp'),
    GITHUB_ACTION_PATH: root,
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_OUTPUT: join(folder, 'output'),
    npm_config_registry: registry.url,
    npm_config_fetch_retries: '0',
    ...accountsOf(sandbox, rich, poor, dead, down),
    ...inputs,
  };
  const { code, log } = await new Promise<{ code: number; log: string }>((resolve) => {
    const script = join(root, 'scripts/guard-action.sh');
    execFile('bash', [script], { cwd: project, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), log: stdout + stderr }),
    );
  });
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  return {
    code,
    log,
    summary: await read('summary'),
    output: await read('output'),
    left: await readdir(join(folder, 'temp')),
  };
}

const ENOUGH = { code: 0, output: 'exit-code=0\noutcome=enough\n' };
const NOT_RUN = {
  code: 69,
  output: 'exit-code=\noutcome=not-run\n',
  log: expect.stringContaining('::error title=fuelgauge guard did not run::'),
  summary: expect.stringContaining('### fuelgauge guard\n\nThe guard did not run: '),
  left: [],
};

test('levels that warn stand beside the job, and fail nothing', async () => {
  const outcome = await act({
    FUELGAUGE_THRESHOLDS: `${rich}=500`,
    FUELGAUGE_WARNINGS: `\n  ${rich}=5000  \n${rich}/other=1`,
    GITHUB_ACTIONS: 'true',
  });
  expect(outcome).toMatchObject(ENOUGH);
  expect(outcome.log).toMatch(
    new RegExp(`^::warning title=fuelgauge guard::${rich}/default has 1000 credit, below`, 'm'),
  );
});

test.each([
  { thresholds: `${rich}=500\n`, want: 0, outcome: 'enough', verdict: 'enough' },
  {
    thresholds: `\n  ${rich}=500  \n  ${poor}=500\n`,
    want: 1,
    outcome: 'below',
    verdict: 'too little',
  },
  {
    thresholds: `${dead}=1`,
    want: 78,
    outcome: 'misconfigured',
    verdict: 'key or configuration refused',
  },
  { thresholds: `${down}=1`, want: 69, outcome: 'unknown', verdict: 'unknown' },
  {
    thresholds: `${rich}/team a=1`,
    want: 78,
    outcome: 'not-configured',
    verdict: 'not configured',
  },
  { thresholds: '--version', want: 64, outcome: 'usage', verdict: '' },
  { thresholds: '--help', want: 64, outcome: 'usage', verdict: '' },
  { thresholds: `${rich}=1 $(touch pwned)`, want: 64, outcome: 'usage', verdict: '' },
])('$thresholds: $want', async ({ thresholds, want, outcome, verdict }) => {
  const { code, summary, output, left } = await act({
    FUELGAUGE_THRESHOLDS: thresholds,
    FUELGAUGE_TIMEOUT: '3s',
  });
  expect([code, output]).toEqual([want, `exit-code=${want}\noutcome=${outcome}\n`]);
  expect(summary).toContain(verdict);
  expect(summary.startsWith('### fuelgauge guard\n\n| Provider |')).toBe(verdict !== '');
  expect([await readdir(project), left]).toEqual([[], []]);
});

test('unknown balances are accepted when asked, and the outcome still says that they are unknown', async () => {
  const inputs = { FUELGAUGE_THRESHOLDS: `${down}=1`, FUELGAUGE_TIMEOUT: '3s' };
  expect(await act({ ...inputs, FUELGAUGE_FAIL_OPEN: 'true' })).toMatchObject({
    code: 0,
    output: 'exit-code=0\noutcome=unknown\n',
  });
  const refused = { ...inputs, FUELGAUGE_THRESHOLDS: `${dead}=1`, FUELGAUGE_FAIL_OPEN: 'true' };
  expect(await act(refused)).toMatchObject({ code: 78 });
});

test.each<{ title: string; fault?: RegistryFault; inputs?: Readonly<Record<string, string>> }>([
  { title: 'refuses connections', inputs: { npm_config_registry: 'http://127.0.0.1:1' } },
  { title: 'knows no such package', fault: 404 },
  { title: 'asks for a login', fault: 401 },
  { title: 'is forbidden', fault: 403 },
  { title: 'is broken', fault: 500 },
  { title: 'is down', fault: 503 },
  { title: 'never responds', fault: 'hangs', inputs: { npm_config_fetch_timeout: '1000' } },
  { title: 'is waited for too long', fault: 'hangs', inputs: { FUELGAUGE_INSTALL_SECONDS: '2' } },
  { title: 'has another version', inputs: { FUELGAUGE_VERSION: '9.9.9' } },
  { title: 'is not asked for anything else', inputs: { FUELGAUGE_VERSION: 'npm:other@1' } },
])('a registry that $title: the guard did not run', async ({ fault, inputs }) => {
  registry.fault = fault;
  for (const open of ['false', 'true']) {
    await rm(join(folder, 'output'), { force: true });
    const thresholds = { FUELGAUGE_THRESHOLDS: `${rich}=1`, FUELGAUGE_FAIL_OPEN: open };
    expect(await act({ ...thresholds, ...inputs })).toMatchObject(NOT_RUN);
  }
});

test.each([
  { title: 'ends with 1', STAND_IN: 'exit 1' },
  { title: 'ends with 0', STAND_IN: 'exit 0' },
  { title: 'ends with 69', STAND_IN: 'exit 69' },
  { title: 'is killed', STAND_IN: 'kill -9 $$' },
  { title: 'does not compile', STAND_IN: `exec '${process.execPath}' -e 'const'` },
  {
    title: 'writes half a verdict',
    STAND_IN: `printf '{"schema":"fuelgauge.guard-result/1","verdict":"enough"' > "$FUELGAUGE_RESULT_FILE"; exit 0`,
  },
  {
    title: 'ends otherwise than its verdict says',
    STAND_IN: `echo '{"schema":"fuelgauge.guard-result/1","verdict":"enough","exitCode":0}' > "$FUELGAUGE_RESULT_FILE"; exit 1`,
  },
])('a program that $title without a verdict of the guard did not run', async ({ STAND_IN }) => {
  const inputs = { FUELGAUGE_THRESHOLDS: `${rich}=1`, FUELGAUGE_FAIL_OPEN: 'true', STAND_IN };
  expect(await act(inputs)).toMatchObject(NOT_RUN);
});

test.each(['node', 'npm'])('a runner whose %s does not work has run nothing', async (name) => {
  await writeFile(join(folder, 'bin', name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  expect(await act({ FUELGAUGE_THRESHOLDS: `${rich}=1` })).toMatchObject(NOT_RUN);
});

const elsewhere = { name: 'pnpm', version: '^9', onFail: 'error' };
test.each<{ title: string; files: Readonly<Record<string, object | string>> }>([
  {
    title: 'pins another package manager',
    files: { 'package.json': { packageManager: 'pnpm@9.0.0' } },
  },
  {
    title: 'demands another package manager',
    files: { 'package.json': { devEngines: { packageManager: elsewhere } } },
  },
  {
    title: 'demands another runtime',
    files: { 'package.json': { devEngines: { runtime: { name: 'bun', onFail: 'error' } } } },
  },
  {
    title: 'is strict about engines',
    files: { 'package.json': { engines: { node: '1', npm: '1' } }, '.npmrc': 'engine-strict=true' },
  },
  { title: 'has a registry of its own', files: { '.npmrc': 'registry=http://127.0.0.1:1' } },
  {
    title: 'has odd settings',
    files: { '.npmrc': 'dry-run=true\nbin-links=false\nworkspace=none\n', 'package.json': {} },
  },
  {
    title: 'has workspaces',
    files: { 'package.json': { workspaces: ['missing/*', 'one'] }, 'one/package.json': '{' },
  },
  { title: 'has a broken package.json', files: { 'package.json': '{' } },
  {
    title: 'has a program of this name',
    files: {
      'package.json': { name: 'fuelgauge', version: manifest.version, bin: 'other.js' },
      'other.js': 'process.exit(1)',
      'node_modules/.bin/fuelgauge': '#!/bin/sh\nexit 1\n',
    },
  },
])('a repository that $title is none of the guard’s business', async ({ files }) => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    await writeFile(join(project, path), text, { mode: 0o755 });
  }
  const before = await readdir(project, { recursive: true });
  expect(await act({ FUELGAUGE_THRESHOLDS: `${rich}=1` })).toMatchObject(ENOUGH);
  expect(await readdir(project, { recursive: true })).toEqual(before);
});

test('the configuration is that of the job’s folder', async () => {
  const config = {
    accounts: [{ provider: rich, apiKeyEnv: 'NONE' }],
    thresholds: { [rich]: '5' },
  };
  await writeFile(join(project, 'fuelgauge.config.json'), JSON.stringify(config));
  expect(await act({})).toMatchObject({ output: 'exit-code=78\noutcome=not-configured\n' });
});

test('the version is that of the action unless another is asked for', async () => {
  expect(await act({ FUELGAUGE_THRESHOLDS: `${rich}=1` })).toMatchObject(ENOUGH);
  const asked = { FUELGAUGE_THRESHOLDS: `${rich}=1`, FUELGAUGE_VERSION: '1.2.3' };
  expect(await act(asked)).toMatchObject({
    log: expect.stringContaining('fuelgauge@1.2.3 could not be installed'),
  });
});

test('without the version of the action nothing is installed, least of all the latest', async () => {
  const inputs = { FUELGAUGE_THRESHOLDS: `${rich}=1`, GITHUB_ACTION_PATH: folder };
  expect(await act(inputs)).toMatchObject(NOT_RUN);
  expect(registry.asked).toEqual([]);
});

test('every input reaches the script, and only as a variable', async () => {
  const [action, script] = await Promise.all(
    ['action.yml', 'scripts/guard-action.sh'].map((file) => readFile(join(root, file), 'utf8')),
  );
  const [declared = '', outputs = ''] = (action ?? '').split('\noutputs:\n');
  const inputs = [...declared.matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map(
    ([, name = '']) => name,
  );
  expect(inputs).toContain('fail-open');
  for (const name of inputs) {
    const variable = `FUELGAUGE_${name.toUpperCase().replaceAll('-', '_')}`;
    expect(action).toContain(`${variable}: \${{ inputs.${name} }}`);
    expect(script).toContain(variable);
  }
  for (const [, name] of outputs.matchAll(/steps\.guard\.outputs\.([a-z-]+)/g))
    expect(script).toContain(`${name}=%s`);
  expect(/run: .*\$\{\{/.test(action ?? '')).toBe(false);
});
