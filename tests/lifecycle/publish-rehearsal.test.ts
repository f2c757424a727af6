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

/**
 * The next release of this very tree, with the changesets that wait in it and one more, as the release workflow does it: versions, tarballs with a plan,
 * and npm in the order of the plan, which here leads to a registry on this machine.
 */
const REPOSITORY = 'git+https://forge.example/somebody/fuelgauge.git';
const packages = listPublicPackages();

interface Plan {
  readonly plan: readonly (readonly {
    readonly name: string;
    readonly tarball: { readonly path: string };
  }[])[];
}

let copy: DisposableTempDir;
let registry: LoopbackRegistry;
let planned: readonly string[];
const refused = new Map<string, CommandResult>();
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
  await writeFile(join(copy.path, '.npmrc'), registry.npmrc);
  const run = (program: string, ...args: string[]) =>
    runCommand(program, args, { cwd: copy.path, env: registry.env });
  const packed = await run('changeset', 'pack', '--out-dir', 'release');
  expect(packed.exitCode, packed.output).toBe(0);
  // Nothing goes on unless it was this registry that has been asked.
  expect(registry.asked.toSorted()).toEqual(packages.map(({ manifest }) => manifest.name).sort());
  const { plan } = JSON.parse(
    await readFile(join(copy.path, 'release/publish-plan.json'), 'utf8'),
  ) as Plan;
  const releases = plan.flat();
  planned = releases.map(({ name }) => name);
  const first = `./release/${releases[0]?.tarball.path}`;
  refused.set('npm', await run('npm', 'publish', first));
  refused.set('pnpm', await run('pnpm', 'publish', first, '--no-git-checks')); // as changesets would
  expect(registry.published).toEqual([]);
  for (const { name, tarball } of releases) {
    tarballs.set(name, await readTarball(join(copy.path, 'release', tarball.path)));
    const { exitCode, output } = await run(
      'npm',
      'publish',
      `./release/${tarball.path}`,
      '--no-provenance',
    );
    expect(exitCode, output).toBe(0);
  }
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
  expect(registry.published.map(({ name }) => name)).toEqual(planned);
});

test.each(['npm', 'pnpm'])(
  'nobody publishes by hand with %s: without a workflow there is no provenance',
  (program) => {
    expect(refused.get(program)?.output).toMatch(/provenance/i);
    expect(refused.get(program)?.exitCode).not.toBe(0);
  },
);

describe.each(packages)('$manifest.name', ({ folder, manifest: { name, version: before } }) => {
  test('is published for everyone, as latest, in a new version with its changelog', async () => {
    const { version } = manifestOf(name);
    expect(publications.get(name)).toMatchObject({
      access: 'public',
      'dist-tags': { latest: version },
    });
    expect(Object.keys(publications.get(name)?.versions ?? {})).toEqual([version]);
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
