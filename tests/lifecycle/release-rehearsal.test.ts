import { type DisposableTempDir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandResult, runCommand, runIn } from '../../scripts/lib/run-command.ts';
import { commitAll, listChangedFiles } from '../../scripts/lib/scratch-copy.ts';
import { listPublicPackages, type Manifest } from '../../scripts/lib/workspace.ts';
import { listCodeBlocks } from '../support/code-blocks.ts';
import { pageChanges } from './support/page-changes.ts';
import { createReleasedCopy } from './support/released-copy.ts';
import { createUserProject, type UserProject } from './support/user-project.ts';
import { writeVendorPage } from './support/vendor-page.ts';
import { readWorkflows } from './support/workflows.ts';

/**
 * One release of vendors that changed their pages, each in another way: page, update, versions,
 * changelogs, build, pack, and what it does to the programs that were written against the release
 * before.
 */
const nameOf = (id: string) => `@fuelgauge/${id}`;
const folderOf = (id: string) => `packages/providers/${id}`;
const examples = [
  'README.md',
  'packages/balances/README.md',
  ...pageChanges.map(({ id }) => `${folderOf(id)}/README.md`),
]
  .flatMap((path) => listCodeBlocks(path, 'ts'))
  .map(({ fileName, code }) => [`${fileName}.ts`, `${code}export {};\n`] as const);
const fromSource = '--conditions=@fuelgauge/source';

let copy: DisposableTempDir;
let user: UserProject;
let before: readonly string[];
let after: readonly string[];
let refused: CommandResult & { readonly changed: readonly string[] };
let versioned: readonly string[];
const manifests = new Map<string, Manifest>();
const changesets = new Map<string, string>();

/** Builds and packs as a release does, and installs the tarballs at the user's. */
async function release(): Promise<void> {
  const printed = await runIn(
    copy.path,
    'node',
    fromSource,
    'scripts/pack.ts',
    join(user.folder, 'tarballs'),
  );
  for (const tarball of printed.trim().split('\n')) {
    const manifest = await user.install(tarball);
    manifests.set(manifest.name, manifest);
  }
}

/** What the job `version` runs to make the release pull request. */
function versionCommand(): [string, ...string[]] {
  const steps = readWorkflows().find(({ file }) => file === 'release.yml')?.workflow.jobs['version']
    ?.steps;
  const script = steps?.find(({ uses }) => uses?.startsWith('changesets/action/version@'))?.with?.[
    'script'
  ];
  const [program = '', ...args] = String(script).split(' ');
  return [program, ...args];
}

const update = (id: string, ...flags: string[]) =>
  runCommand('node', [fromSource, 'scripts/spec.ts', 'update', id, '--page', 'page.md', ...flags], {
    cwd: copy.path,
  });

beforeAll(async () => {
  copy = await createReleasedCopy(
    new Map(pageChanges.map(({ id, before: version }) => [nameOf(id), version])),
  );
  const programs = pageChanges.map(({ id, program }) => [`${id}.ts`, program] as const);
  user = await createUserProject(copy.path, new Map([...examples, ...programs]));
  await release();
  before = await user.compile();
  for (const { id, bump, edits } of pageChanges) {
    await writeVendorPage(copy.path, id, { edits });
    if (bump === 'review') {
      refused = { ...(await update(id)), changed: await listChangedFiles(copy.path) };
    }
    const { exitCode, output } = await update(
      id,
      ...(bump === 'review' ? ['--allow-origin-change'] : []),
    );
    expect(output, output).toContain(`: ${bump} against `);
    expect(exitCode, output).toBe(0);
    changesets.set(id, await readFile(join(copy.path, `.changeset/spec-${id}.md`), 'utf8'));
    await rm(join(copy.path, 'page.md'));
    await commitAll(copy.path, id);
  }
  await runIn(copy.path, 'node', fromSource, 'scripts/spec.ts', 'guard');
  await runIn(copy.path, ...versionCommand());
  versioned = await listChangedFiles(copy.path);
  await commitAll(copy.path, 'version');
  await release();
  after = await user.compile();
}, 1_800_000); // a limit for what hangs, not for a busy machine

afterAll(async () => {
  await copy?.remove();
  await user?.remove();
});

describe.each(pageChanges)('$id: $bump', (change) => {
  const name = nameOf(change.id);

  test(`${change.before} becomes ${change.after}`, () => {
    expect(manifests.get(name)?.version).toBe(change.after);
  });

  test('the changelog names what changed, under the new version', async () => {
    const changelog = await readFile(join(copy.path, folderOf(change.id), 'CHANGELOG.md'), 'utf8');
    expect(changelog).toMatch(
      new RegExp(`^# ${name}\n\n## ${change.after.replaceAll('.', '\\.')}\n`),
    );
    expect(changelog).toContain(change.says);
  });

  test('a program of the release before', () => {
    const complaints = after.filter((line) => line.startsWith(`${change.id}.ts`));
    expect(complaints).toEqual(change.complaint ? [expect.stringContaining(change.complaint)] : []);
  });
});

test('the release pull request holds the pages that follow from its versions', async () => {
  expect(versioned).toContain('README.md');
  const readme = await readFile(join(copy.path, 'README.md'), 'utf8');
  expect(readme).toContain('npx fuelgauge --sandbox');
  expect(readme).not.toContain('Nothing is published on npm yet');
  await runIn(copy.path, 'node', fromSource, 'scripts/docs.ts');
  await runIn(copy.path, 'pnpm', 'install', '--frozen-lockfile', '--prefer-offline');
  expect(await listChangedFiles(copy.path)).toEqual([]);
});

test('all programs compiled against the release before', () => {
  expect(before).toEqual([]);
});

test('the examples that users were given still compile', () => {
  expect(examples.length).toBeGreaterThan(10);
  expect(
    after.filter((line) => !pageChanges.some(({ id }) => line.startsWith(`${id}.ts`))),
  ).toEqual([]);
});

test('a key goes to no new host unless a person says so, and nothing is written', () => {
  expect(refused).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining('--allow-origin-change'),
  });
  expect(refused.changed).toEqual(['page.md']);
});

test('the aggregator has an entry of its own: a minor where a provider breaks, else a patch', () => {
  const declared = [...changesets].map(([id, text]) => [
    id,
    /"@fuelgauge\/balances": (\w+)/.exec(text)?.[1],
  ]);
  expect(Object.fromEntries(declared)).toEqual(
    Object.fromEntries(
      pageChanges.map(({ id, bump }) => [id, /major|review/.test(bump) ? 'minor' : 'patch']),
    ),
  );
  expect(manifests.get(nameOf('balances'))?.version).toBe('0.2.0');
});

test('who only depends on a changed package is patched, and what nothing reaches stays', () => {
  expect(manifests.get(nameOf('registry'))?.version).toBe('0.1.1');
  expect(manifests.get('fuelgauge')?.version).toBe('0.1.1');
  expect(manifests.get(nameOf('core'))?.version).toBe('0.1.0');
});

test('the tarballs depend on each other in the versions of this release, and on no workspace', () => {
  expect([...manifests.keys()].sort()).toEqual(
    listPublicPackages()
      .map(({ manifest }) => manifest.name)
      .sort(),
  );
  const ranges = [...manifests.values()].flatMap(({ name, dependencies = {} }) =>
    Object.entries(dependencies).map(([dependency, range]) => ({ name, dependency, range })),
  );
  expect(ranges.filter(({ range }) => range.startsWith('workspace:'))).toEqual([]);
  const own = ranges.filter(({ dependency }) => manifests.has(dependency));
  expect(own.length).toBeGreaterThan(pageChanges.length * 2);
  expect(
    own.filter(({ dependency, range }) => range !== `^${manifests.get(dependency)?.version}`),
  ).toEqual([]);
});
