import { cp, type DisposableTempDir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackages } from '../../scripts/lib/build-packages.ts';
import { findPackageFaults } from '../../scripts/lib/package-faults.ts';
import { readTarball } from '../../scripts/lib/read-tarball.ts';
import { type CommandResult, runCommand, runIn } from '../../scripts/lib/run-command.ts';
import { commitAll, createScratchCopy } from '../../scripts/lib/scratch-copy.ts';
import { listPublicPackages, type Manifest, root } from '../../scripts/lib/workspace.ts';
import {
  type LoopbackRegistry,
  type Publication,
  startLoopbackRegistry,
} from './support/loopback-registry.ts';
import { readScript } from './support/workflows.ts';

/**
 * The next release of this very tree, with the changesets that wait in it and one more, as the release workflow does it: versions, tarballs with a plan,
 * and the job's own script, with npm in the order of the plan, which here leads to a registry on this machine. Two of the vendors are
 * new to it: the job stops before the first write, a person publishes those by the command that it prints, and the job goes on.
 * Most of the others it finds published.
 */
const REPOSITORY = 'git+https://forge.example/somebody/fuelgauge.git';
const packages = listPublicPackages();
const vendors = packages
  .filter(({ folder }) => folder.startsWith('packages/providers/'))
  .map(({ manifest }) => manifest.name);
const newNames = vendors.slice(-2);
/** What an attempt before has published already, which stopped then: all vendors are published alike, and each takes half a second. */
const doneBefore = vendors.slice(3, -2);
// No signer of provenance is on this machine; release-workflow.test.ts holds that the script asks for it.
const SCRIPT = readScript('release.yml', 'publish', 'Publish in the order of the plan').replaceAll(
  ' --provenance',
  ' --provenance=false',
);

interface Plan {
  readonly plan: readonly (readonly {
    readonly name: string;
    readonly tarball: { readonly path: string };
  }[])[];
}

let copy: DisposableTempDir;
let registry: LoopbackRegistry;
let planned: readonly string[];
let stopped: CommandResult & { readonly published: number };
let byHand: readonly CommandResult[];
let completed: CommandResult;
let repeated: CommandResult & { readonly published: number };
let overwritten: CommandResult;
let alone: CommandResult;
const tarballs = new Map<string, ReadonlyMap<string, string>>();
const publications = new Map<string, Publication>();

const manifestOf = (name: string) =>
  JSON.parse(tarballs.get(name)?.get('package.json') ?? '{}') as Manifest;

/** The constant that the repository sets as soon as it has an address. */
async function setRepository(): Promise<void> {
  const path = join(copy.path, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, repository: REPOSITORY }));
}

beforeAll(async () => {
  registry = await startLoopbackRegistry();
  copy = await createScratchCopy();
  const bumps = packages.map(({ manifest }) => `"${manifest.name}": patch\n`).join('');
  await writeFile(join(copy.path, '.changeset/rehearsal.md'), `---\n${bumps}---\n\nRehearsed.\n`);
  await runIn(copy.path, 'changeset', 'version');
  await setRepository();
  await buildPackages();
  for (const { folder } of packages)
    await cp(join(root, folder, 'dist'), join(copy.path, folder, 'dist'), { recursive: true });
  await commitAll(copy.path, 'version');
  for (const { manifest } of packages) {
    if (newNames.includes(manifest.name)) continue;
    registry.add(manifest.name, '0.0.0-before');
    registry.trust(manifest.name);
  }
  await writeFile(join(copy.path, '.npmrc'), registry.npmrc);
  const packed = await runCommand('changeset', ['pack', '--out-dir', 'release'], {
    cwd: copy.path,
    env: registry.env,
  });
  expect(packed.exitCode, packed.output).toBe(0);
  // Nothing goes on unless it was this registry that has been asked.
  expect(registry.asked.toSorted()).toEqual(packages.map(({ manifest }) => manifest.name).sort());
  const release = join(copy.path, 'release');
  const { plan } = JSON.parse(await readFile(join(release, 'publish-plan.json'), 'utf8')) as Plan;
  const releases = plan.flat();
  planned = releases.map(({ name }) => name);
  for (const { name, tarball } of releases)
    tarballs.set(name, await readTarball(join(release, tarball.path)));

  for (const name of doneBefore) registry.add(name, manifestOf(name).version);

  // The job has the artifact and nothing of the repository.
  await writeFile(join(release, '.npmrc'), registry.npmrc);
  const runJob = (script = SCRIPT) =>
    runCommand('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
      cwd: release,
      env: registry.envOfWorkflow,
    });
  const [first = '', second = ''] = newNames.map(
    (name) => releases.find((one) => one.name === name)?.tarball.path,
  );
  alone = await runJob(`npm publish ./${first} --access public --provenance=false`);
  stopped = { ...(await runJob()), published: registry.published.length };

  // A person, at the root of a clone: with the command as it was printed, and with the other package manager.
  await writeFile(join(copy.path, '.npmrc'), registry.npmrcOfPerson);
  const person = { cwd: copy.path, env: registry.env };
  const command = new RegExp(`npm publish \\./release/${first} [^&]+`).exec(stopped.output)?.[0];
  byHand = [
    await runCommand('sh', ['-c', command ?? 'exit 1'], person),
    await runCommand('pnpm', ['publish', `./release/${second}`, '--no-git-checks'], person),
  ];
  for (const name of newNames) registry.trust(name);

  completed = await runJob();
  const published = registry.published.length;
  repeated = { ...(await runJob()), published: registry.published.length - published };
  overwritten = await runCommand(
    'npm',
    ['publish', `./release/${first}`, '--force', '--provenance=false'],
    person,
  );
  for (const publication of registry.published) publications.set(publication.name, publication);
}, 300_000);

afterAll(async () => {
  await registry?.close();
  await copy?.remove();
});

test('every public package is planned, none before what it depends on', () => {
  expect([...planned].sort()).toEqual(packages.map(({ manifest }) => manifest.name).sort());
  const early = planned.filter((name, index) =>
    Object.keys(manifestOf(name).dependencies ?? {}).some(
      (dependency) => planned.indexOf(dependency) > index,
    ),
  );
  expect(early).toEqual([]);
  const others = planned.filter((name) => !newNames.includes(name) && !doneBefore.includes(name));
  expect(others.length).toBeGreaterThan(5);
  expect(registry.published.map(({ name }) => name)).toEqual([...newNames, ...others]);
});

test('the registry has the rule of npm: a workflow publishes no new name, and nobody a version twice', () => {
  expect(alone.exitCode).not.toBe(0);
  expect(alone.output).toMatch(/ENEEDAUTH|E404/);
  expect(overwritten.exitCode).not.toBe(0);
  expect(overwritten.output).toContain('E403');
});

test('new names stop the job before the first write, and it prints the command for all of them', () => {
  expect([stopped.exitCode, stopped.published]).toEqual([1, 0]);
  for (const name of newNames) {
    expect(stopped.output).toContain(`::error::npm has no package ${name} yet`);
    expect(stopped.output).toContain(
      `npm trust github ${name} --repo somebody/fuelgauge --file release.yml --env npm`,
    );
  }
});

test('a person publishes the first version, with npm and with pnpm', () => {
  expect(newNames).toHaveLength(2);
  for (const { exitCode, output } of byHand) expect(exitCode, output).toBe(0);
});

test('the job that is run again publishes the rest, and a third time nothing', () => {
  expect(completed.exitCode, completed.output).toBe(0);
  expect(repeated.exitCode, repeated.output).toBe(0);
  expect(repeated.published).toBe(0);
});

test.each(
  packages.map(({ manifest }) => manifest.name).filter((name) => !doneBefore.includes(name)),
)('%s is published for everyone, as latest', (name) => {
  const { version } = manifestOf(name);
  expect(publications.get(name)).toMatchObject({
    access: 'public',
    'dist-tags': { latest: version },
  });
  expect(Object.keys(publications.get(name)?.versions ?? {})).toEqual([version]);
});

describe.each(packages)('$manifest.name', ({ folder, manifest: { name, version: before } }) => {
  test('has a new version with its changelog', async () => {
    const { version } = manifestOf(name);
    expect(version).not.toBe(before);
    expect(await readFile(join(copy.path, folder, 'CHANGELOG.md'), 'utf8')).toMatch(
      new RegExp(`^# ${name}\n\n## ${version.replaceAll('.', '\\.')}\n\n### \\w+ Changes\n\n- `),
    );
  });

  test('says where it comes from', () => {
    expect(manifestOf(name)).toMatchObject({
      homepage: `https://forge.example/somebody/fuelgauge/tree/main/${folder}#readme`,
      bugs: 'https://forge.example/somebody/fuelgauge/issues',
      repository: { type: 'git', url: REPOSITORY, directory: folder },
    });
  });

  test('depends on the others in the versions of this release', () => {
    const own = Object.entries(manifestOf(name).dependencies ?? {}).filter(([dependency]) =>
      tarballs.has(dependency),
    );
    expect(own).toEqual(
      own.map(([dependency]) => [dependency, `^${manifestOf(dependency).version}`]),
    );
  });

  test('has no fault', () => {
    expect(findPackageFaults(tarballs.get(name) ?? new Map(), folder)).toEqual([]);
  });
});
