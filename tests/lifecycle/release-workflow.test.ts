import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
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
  await writePlan(...plan);
  return () => temporary.remove();
});

const writePlan = (...plan: readonly object[]) =>
  writeFile(
    join(folder, 'publish-plan.json'),
    JSON.stringify({ version: 1, plan: plan.map((one) => [one]) }),
  );

async function release(name: string, version: string, tag = 'latest') {
  const path = `packages/${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`;
  await writeFile(join(folder, path), name);
  const integrity = `sha256-${createHash('sha256').update(name).digest('base64')}`;
  return { name, version, tag, kind: 'publish', tarball: { path, integrity } };
}

/** Runs a script where these calls answer; every other call succeeds in silence. */
async function act(
  job: string,
  step: string,
  answers: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
) {
  const log = join(folder, 'calls');
  await writeFile(log, '');
  for (const program of ['npm', 'gh', 'curl']) {
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
        GITHUB_REPOSITORY: 'owner/repository',
        GITHUB_RUN_ID: '42',
        ...more,
      },
    },
  );
  return { exitCode, output, calls: (await readFile(log, 'utf8')).trimEnd().split('\n') };
}
/** How npm's registry is asked what it has of a package. */
const asking = (name: string) =>
  `curl --silent --location --output published.json --write-out %{http_code} --header Accept: application/vnd.npm.install-v1+json https://registry.example/${name.replace('/', '%2f')}`;
const answer = (status: number, body: unknown) =>
  `echo '${JSON.stringify(body)}' > published.json; printf ${status}`;
const having = (...versions: readonly string[]) =>
  answer(200, { versions: Object.fromEntries(versions.map((version) => [version, {}])) });
const NEW = answer(404, { error: 'not found' });
const REGISTRY = {
  'npm config get registry': 'echo https://registry.example/',
  [asking('@fuelgauge/core')]: having('0.1.0'),
  [asking('fuelgauge')]: having('1.2.0'),
};
const publish = (
  answers?: Readonly<Record<string, string>>,
  more?: Readonly<Record<string, string>>,
) => act('publish', 'Publish in the order of the plan', { ...REGISTRY, ...answers }, more);
const tag = (answers?: Readonly<Record<string, string>>) =>
  act('tag', 'Tag what was published', answers);
const writes = (calls: readonly string[]) => calls.filter((call) => call.startsWith('npm publish'));
const CORE =
  'npm publish ./packages/fuelgauge-core-0.2.0.tgz --access public --tag latest --provenance';

test('what was packed is published with provenance, in the order of the plan', async () => {
  const { exitCode, calls } = await publish();
  expect(exitCode).toBe(0);
  expect(calls).toEqual([
    'npm config get registry',
    asking('@fuelgauge/core'),
    asking('fuelgauge'),
    CORE,
    'npm publish ./packages/fuelgauge-1.3.0.tgz --access public --tag latest --provenance',
  ]);
});

test.each([[['0.1.0', '0.2.0']], [['0.2.0']]])(
  'an attempt that is repeated goes on where the first one stopped: %s',
  async (versions) => {
    const { exitCode, calls } = await publish({ [asking('@fuelgauge/core')]: having(...versions) });
    expect(exitCode).toBe(0);
    expect(writes(calls)).toHaveLength(1);
  },
);

test('other versions are no reason to stop, and one that npm refuses is', async () => {
  const { exitCode, calls } = await publish({
    [asking('@fuelgauge/core')]: having('0.1.0', '0.2.0-next.0'),
    [CORE]: 'exit 1',
  });
  expect(exitCode).toBe(1);
  expect(writes(calls)).toEqual([CORE]);
});

test.each(['@fuelgauge/core', 'fuelgauge'])(
  'where npm has no %s yet, nothing is published, and a command says what to do',
  async (name) => {
    const { exitCode, output, calls } = await publish({
      [asking(name)]: NEW,
    });
    expect(exitCode).toBe(1);
    expect(writes(calls)).toEqual([]);
    expect(output).toContain(`::error::npm has no package ${name} yet`);
    const tarball = name === 'fuelgauge' ? 'fuelgauge-1.3.0' : 'fuelgauge-core-0.2.0';
    expect(output).toContain(
      `gh run download 42 --repo owner/repository --name release --dir release && npm publish ./release/packages/${tarball}.tgz --access public --tag latest && npm trust github ${name} --repo owner/repository --file release.yml --env npm --allow-publish --yes\n`,
    );
  },
);

test('the command for several new names holds them in the order of the plan', async () => {
  const { output } = await publish({
    [asking('@fuelgauge/core')]: NEW,
    [asking('fuelgauge')]: NEW,
  });
  expect(output.match(/npm publish \S+/g)).toEqual([
    'npm publish ./release/packages/fuelgauge-core-0.2.0.tgz',
    'npm publish ./release/packages/fuelgauge-1.3.0.tgz',
  ]);
});

test.each([
  'printf 000; exit 7',
  answer(500, {}),
  'echo nonsense > published.json; printf 200',
  'echo > published.json; printf 200',
  answer(200, {}),
])('an npm that is down has no new names, and nothing is published: %s', async (answer) => {
  const { exitCode, output, calls } = await publish({ [asking('fuelgauge')]: answer });
  expect(exitCode).toBe(1);
  expect(writes(calls)).toEqual([]);
  expect(output).toContain('::error::npm does not say which versions of fuelgauge it has');
});

describe('the identity of the workflow', () => {
  const identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner.example/token?version=1',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'proof',
  };
  const ask =
    'curl --silent --show-error --fail --header Authorization: Bearer proof https://runner.example/token?version=1&audience=npm:registry.example';
  const exchange = (name: string) =>
    `curl --silent --output /dev/null --write-out %{http_code} --request POST --header Authorization: Bearer who https://registry.example/-/npm/v1/oidc/token/exchange/package/${name}`;
  const answers = {
    [ask]: `echo '{"value":"who"}'`,
    [exchange('@fuelgauge%2fcore')]: 'printf 201',
    [exchange('fuelgauge')]: 'printf 201',
  };

  test('is what npm takes for every package, before the first is published', async () => {
    const { exitCode, calls } = await publish(answers, identity);
    expect(exitCode).toBe(0);
    expect(calls.indexOf(exchange('fuelgauge'))).toBeLessThan(calls.indexOf(CORE));
    expect(writes(calls)).toHaveLength(2);
  });

  test.each(['printf 404', 'printf 403', 'printf 500', 'exit 7'])(
    'is refused for one package (%s): nothing is published',
    async (answer) => {
      const { exitCode, output, calls } = await publish(
        { ...answers, [exchange('fuelgauge')]: answer },
        identity,
      );
      expect(exitCode).toBe(1);
      expect(writes(calls)).toEqual([]);
      expect(output).toContain('::error::npm does not let this workflow publish fuelgauge');
    },
  );

  test('cannot be had: nothing is published', async () => {
    const { exitCode, calls } = await publish({ ...answers, [ask]: 'exit 22' }, identity);
    expect(exitCode).not.toBe(0);
    expect(writes(calls)).toEqual([]);
  });
});

test('a tarball that is not what was packed is not published', async () => {
  await writeFile(join(folder, 'packages/fuelgauge-core-0.2.0.tgz'), 'other');
  const { exitCode, output, calls } = await publish();
  expect(exitCode).toBe(1);
  expect(output).toContain('::error::packages/fuelgauge-core-0.2.0.tgz');
  expect(writes(calls)).toEqual([]);
});

test('a later tarball that is not what was packed stops the earlier ones as well', async () => {
  await writeFile(join(folder, 'packages/fuelgauge-1.3.0.tgz'), 'other');
  const { exitCode, calls } = await publish();
  expect([exitCode, writes(calls)]).toEqual([1, []]);
});

describe.each([
  { version: '1.4.0-next.0', dist: 'next' },
  { version: '0.1.0-next.0', dist: 'latest' }, // the first versions of a name are its latest
  { version: '1.4.0-0', dist: 'beta' },
])('the pre-release $version', ({ version, dist }) => {
  beforeEach(async () => writePlan(await release('fuelgauge', version, dist)));

  test('has the tag of the plan', async () => {
    expect(writes((await publish()).calls)).toEqual([
      `npm publish ./packages/fuelgauge-${version}.tgz --access public --tag ${dist} --provenance`,
    ]);
  });

  test('is published as one, and the tag that users of the action name stays', async () => {
    const { exitCode, calls } = await tag({ [`gh release view fuelgauge@${version}`]: 'exit 1' });
    expect(exitCode).toBe(0);
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatch(/^gh release create .* --prerelease$/);
  });
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
