import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compileTypes } from '../compare/type-program.ts';
import { creditsDocument } from '../test-support/credits-document.ts';
import { mintlifyPage } from '../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../test-support/spec-root.ts';
import { findTool, runTool } from './run-tool.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
const PACKAGE = 'packages/providers/brew';
/** What a user wrote against version 1.0.0. */
const CONSUMER = `import type { paths } from './schema';
declare const body: paths['/credits']['get']['responses'][200]['content']['application/json'];
const balance: number = body.balance;
const count: number | undefined = body.count;
`;
let repository: SpecRoot;

beforeEach(async () => {
  repository = await createSpecRoot();
  const stub = (name: string, dependencies = {}) =>
    JSON.stringify({ name, version: '1.0.0', dependencies }, null, 2);
  await repository.write('page.md', mintlifyPage({ document: creditsDocument() }));
  await repository.spec('import', 'brew', '--page', 'page.md');
  await repository.spec('confirm', 'brew', '--yes');
  await repository.generate();
  const files: Record<string, string> = {
    '.gitignore': 'node_modules\n',
    '.changeset/config.json': JSON.stringify({
      changelog: '@changesets/cli/changelog',
      access: 'public',
      baseBranch: 'main',
    }),
    'package.json': JSON.stringify({ name: 'root', private: true, packageManager: 'pnpm@12.21.0' }),
    'pnpm-workspace.yaml': 'packages: [packages/*, packages/providers/*]\n',
    'pnpm-lock.yaml': 'lockfileVersion: "9.0"\n',
    'tsconfig.base.json': '{}',
    'packages/core/package.json': stub('@fuelgauge/core'),
    'packages/balances/package.json': stub('@fuelgauge/balances', {
      '@fuelgauge/registry': 'workspace:^',
    }),
    'packages/balances/src/index.ts': 'export const gauge = 1;\n',
  };
  for (const [path, content] of Object.entries(files)) await repository.write(path, content);
  for (const folder of [PACKAGE, 'packages/registry']) {
    const manifest = await repository.read(`${folder}/package.json`);
    await repository.write(
      `${folder}/package.json`,
      manifest.replace('"version": "0.0.0"', '"version": "1.0.0"'),
    );
  }
  git('init', '--quiet', '--initial-branch=main');
  commit();
});
afterEach(() => repository.remove());

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], {
    cwd: repository.root,
  });
function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message=release');
}
const versionOf = async (folder: string): Promise<string> =>
  JSON.parse(await repository.read(`${folder}/package.json`)).version;

async function consumerCompiles(): Promise<boolean> {
  try {
    compileTypes({
      'schema.ts': await repository.read(`${PACKAGE}/src/schema.ts`),
      'main.ts': CONSUMER,
    });
    return true;
  } catch {
    return false;
  }
}

const properties = (document: Document) => document.components.schemas.Credits.properties;

test.each<{
  bump: string;
  edit: (document: Document) => void;
  version: string;
  aggregator: string;
  compiles: boolean;
  says: string;
}>([
  {
    bump: 'patch',
    edit: (d) => (properties(d).balance.description = 'Left.'),
    version: '1.0.1',
    aggregator: '1.0.1',
    compiles: true,
    says: "Only the vendor's descriptions and examples changed.",
  },
  {
    bump: 'minor',
    edit: (d) => (properties(d).total = { type: 'number' }),
    version: '1.1.0',
    aggregator: '1.0.1',
    compiles: true,
    says: 'new: the response field `total` was added',
  },
  {
    bump: 'major',
    edit: (d) => delete properties(d).count,
    version: '2.0.0',
    aggregator: '1.1.0',
    compiles: false,
    says: 'breaking: the response field `count` was removed',
  },
])('$bump: page, update, version, changelog, and what it does to a user', async (row) => {
  expect(await consumerCompiles()).toBe(true);
  const document = creditsDocument();
  row.edit(document);
  await repository.write('page.md', mintlifyPage({ document }));
  await repository.spec('update', 'brew', '--page', 'page.md');
  commit();
  const { exitCode, stderr } = await runTool(
    findTool('@changesets/cli', 'changeset'),
    ['version'],
    repository.root,
  );
  expect(exitCode, stderr).toBe(0);
  expect([await versionOf(PACKAGE), await versionOf('packages/balances')]).toEqual([
    row.version,
    row.aggregator,
  ]);
  expect(await repository.read(`${PACKAGE}/CHANGELOG.md`)).toContain(row.says);
  await repository.generate();
  expect(await versionOf(PACKAGE)).toBe(row.version);
  expect(await consumerCompiles()).toBe(row.compiles);
});
