import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { readScript } from './support/workflows.ts';

/** The scripts of the release, run as they stand, with programs in place of `npm` and `gh` that write down how they were called. */
let folder: string;
beforeEach(async () => {
  const temporary = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-release-'));
  folder = temporary.path;
  await mkdir(join(folder, 'packages'));
  const plan = await Promise.all([
    release('@fuelgauge/core', '0.2.0'),
    release('fuelgauge', '1.3.0'),
  ]);
  await writeFile(
    join(folder, 'publish-plan.json'),
    JSON.stringify({ version: 1, plan: plan.map((one) => [one]) }),
  );
  return () => temporary.remove();
});

async function release(name: string, version: string) {
  const path = `packages/${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;
  await writeFile(join(folder, path), name);
  const integrity = `sha256-${createHash('sha256').update(name).digest('base64')}`;
  return { name, version, kind: 'publish', tarball: { path, integrity } };
}

/** Runs a script where these calls answer; every other call succeeds in silence. */
async function act(job: string, step: string, answers: Readonly<Record<string, string>> = {}) {
  const log = join(folder, 'calls');
  await writeFile(log, '');
  for (const program of ['npm', 'gh']) {
    const cases = Object.entries(answers).map(([call, answer]) => `'${call}') ${answer};;`);
    const script = `#!/bin/sh\necho "${program} $*" >> '${log}'\ncase "${program} $*" in ${cases.join(' ')} esac\n`;
    await writeFile(join(folder, program), script);
    await chmod(join(folder, program), 0o755);
  }
  const { exitCode, output } = await runCommand(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', readScript('release.yml', job, step)],
    {
      cwd: folder,
      env: {
        PATH: [folder, process.env['PATH'] ?? ''].join(delimiter),
        GH_REPO: 'owner/repository',
        GITHUB_SHA: 'c0ffee',
      },
    },
  );
  return { exitCode, output, calls: (await readFile(log, 'utf8')).trimEnd().split('\n') };
}
const publish = (answers?: Readonly<Record<string, string>>) =>
  act('publish', 'Publish in the order of the plan', answers);
const tag = (answers?: Readonly<Record<string, string>>) =>
  act('tag', 'Tag what was published', answers);

test('what was packed is published with provenance, in the order of the plan', async () => {
  const { exitCode, calls } = await publish();
  expect(exitCode).toBe(0);
  expect(calls).toEqual([
    'npm view @fuelgauge/core@0.2.0 version',
    'npm publish ./packages/fuelgauge-core-0.2.0.tgz --access public --provenance',
    'npm view fuelgauge@1.3.0 version',
    'npm publish ./packages/fuelgauge-1.3.0.tgz --access public --provenance',
  ]);
});

test('an attempt that is repeated goes on where the first one stopped', async () => {
  const { exitCode, calls } = await publish({
    'npm view @fuelgauge/core@0.2.0 version': 'echo 0.2.0',
  });
  expect(exitCode).toBe(0);
  expect(calls.filter((call) => call.startsWith('npm publish'))).toHaveLength(1);
});

test('a version that npm does not know is no failure, and one that it refuses ends it', async () => {
  const { exitCode, calls } = await publish({
    'npm view @fuelgauge/core@0.2.0 version': 'exit 1',
    'npm publish ./packages/fuelgauge-core-0.2.0.tgz --access public --provenance': 'exit 1',
  });
  expect(exitCode).toBe(1);
  expect(calls).toHaveLength(2);
});

test('a tarball that is not what was packed is not published', async () => {
  await writeFile(join(folder, 'packages/fuelgauge-core-0.2.0.tgz'), 'other');
  const { exitCode, output, calls } = await publish();
  expect(exitCode).toBe(1);
  expect(output).toContain('::error::packages/fuelgauge-core-0.2.0.tgz');
  expect(calls).toEqual(['']);
});

test('each release is tagged once, and the tag that users of the action name follows the command line', async () => {
  const patch =
    'gh api --silent --method PATCH repos/owner/repository/git/refs/tags/v1 --field sha=c0ffee --field force=true';
  const { exitCode, calls } = await tag({
    'gh release view fuelgauge@1.3.0': 'exit 1',
    [patch]: 'exit 1',
  });
  expect(exitCode).toBe(0);
  expect(calls.map((call) => call.split(' --t')[0])).toEqual([
    'gh release view @fuelgauge/core@0.2.0',
    'gh release view fuelgauge@1.3.0',
    'gh release create fuelgauge@1.3.0',
    patch,
    'gh api --silent --method POST repos/owner/repository/git/refs --field ref=refs/tags/v1 --field sha=c0ffee',
  ]);
});
