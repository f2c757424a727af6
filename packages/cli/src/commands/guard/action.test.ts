import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { applySettings } from '../../sandbox/apply-settings.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const [rich = '', poor = '', dead = '', down = ''] = catalog
  .filter(({ unit }) => unit?.includes(':'))
  .map(({ id }) => id);

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  const settings = {
    balance: [`${rich}=1000`, `${poor}=1`],
    fault: [`${dead}=401`, `${down}=hang`],
  };
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), settings),
  });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-action-'));
  const npx = `#!/bin/sh\necho "$2" > "${folder}/package"\nshift 2\nexec '${process.execPath}' --conditions=@fuelgauge/source '${main}' "$@"\n`;
  await writeFile(join(folder, 'npx'), npx);
  await chmod(join(folder, 'npx'), 0o755);
  return () => rm(folder, { recursive: true });
});

/** Runs the step of the action as a runner would, with these inputs. */
async function act(inputs: Readonly<Record<string, string>>) {
  const env = {
    PATH: [folder, process.env['PATH'] ?? ''].join(delimiter),
    GITHUB_ACTION_PATH: root,
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_OUTPUT: join(folder, 'output'),
    ...accountsOf(sandbox, rich, poor, dead, down),
    ...inputs,
  };
  const code = await new Promise<number>((resolve) => {
    execFile('bash', [join(root, 'scripts/guard-action.sh')], { cwd: folder, env }, (error) =>
      resolve(Number(error?.code ?? 0)),
    );
  });
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
  return {
    code,
    summary: await read('summary'),
    output: await read('output'),
    package: (await read('package')).trim(),
  };
}

test.each([
  { demands: `${rich}=500\n`, want: 0, verdict: 'enough' },
  { demands: `\n  ${rich}=500  \n  ${poor}=500\n`, want: 1, verdict: 'too little' },
  { demands: `${dead}=1`, want: 78, verdict: 'key or configuration refused' },
  { demands: `${rich}/team a=1`, want: 78, verdict: 'not configured' },
  { demands: '--version', want: 64, verdict: '' },
  { demands: `${rich}=1 $(touch pwned)`, want: 64, verdict: '' },
])('$demands: $want', async ({ demands, want, verdict }) => {
  const { code, summary, output } = await act({ FUELGAUGE_DEMANDS: demands });
  expect([code, output]).toEqual([want, `exit-code=${want}\n`]);
  expect(summary).toContain(verdict);
  expect(summary.startsWith('### fuelgauge guard\n\n| Provider |')).toBe(verdict !== '');
  await expect(readFile(join(folder, 'pwned'))).rejects.toThrow();
});

test('what only an outage keeps unknown is accepted when asked', async () => {
  const inputs = { FUELGAUGE_FAIL_OPEN: 'true', FUELGAUGE_TIMEOUT: '400ms' };
  expect(await act({ FUELGAUGE_DEMANDS: `${down}=1`, ...inputs })).toMatchObject({ code: 0 });
  expect(await act({ FUELGAUGE_DEMANDS: `${dead}=1`, ...inputs })).toMatchObject({ code: 78 });
});

test('the version is that of the action unless another is asked for', async () => {
  expect(await act({ FUELGAUGE_DEMANDS: `${rich}=1` })).toMatchObject({
    package: `fuelgauge@${manifest.version}`,
  });
  expect(await act({ FUELGAUGE_DEMANDS: `${rich}=1`, FUELGAUGE_VERSION: '1.2.3' })).toMatchObject({
    package: 'fuelgauge@1.2.3',
  });
});

test('every input reaches the script, and only as a variable', async () => {
  const [action, script] = await Promise.all(
    ['action.yml', 'scripts/guard-action.sh'].map((file) => readFile(join(root, file), 'utf8')),
  );
  const inputs = [...(action ?? '').matchAll(/^ {2}([a-z-]+):\n {4}description/gm)].map(
    ([, name = '']) => name,
  );
  expect(inputs).toContain('fail-open');
  for (const name of inputs.filter((name) => name !== 'exit-code')) {
    const variable = `FUELGAUGE_${name.toUpperCase().replaceAll('-', '_')}`;
    expect(action).toContain(`${variable}: \${{ inputs.${name} }}`);
    expect(script).toContain(variable);
  }
  expect(/run: .*\$\{\{/.test(action ?? '')).toBe(false);
});
