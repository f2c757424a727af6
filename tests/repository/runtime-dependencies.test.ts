import { readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPublicPackages, root } from '../../scripts/lib/workspace.ts';

/** What comes along with our packages, and why. Whoever adds a line adds it for every user. */
const REVIEWED: Readonly<Record<string, string>> = {
  'jsonc-parser': 'the command line: a configuration file with comments',
  'openapi-fetch': 'the typed client; readings do without it',
  'openapi-typescript-helpers': 'types of openapi-fetch',
};

const own = new Set(listPublicPackages().map(({ manifest }) => manifest.name));
const direct = listPublicPackages().flatMap(({ folder, manifest }) =>
  Object.keys(manifest.dependencies ?? {})
    .filter((name) => !own.has(name))
    .map((name) => ({ name, from: join(root, folder, 'package.json') })),
);

interface Installed {
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly scripts: readonly string[];
}

function readInstalled(name: string, from: string): Installed {
  const paths = createRequire(from).resolve.paths(name) ?? [];
  const folder = paths
    .map((path) => join(path, name))
    .find((path) => statSync(path, { throwIfNoEntry: false }));
  if (!folder) throw new Error(`${name} is not installed`);
  const manifest = createRequire(from)(join(folder, 'package.json')) as {
    dependencies?: object;
    scripts?: object;
  };
  return {
    folder: realpathSync(folder),
    dependencies: Object.keys(manifest.dependencies ?? {}),
    scripts: Object.keys(manifest.scripts ?? {}).filter((script) =>
      /^(pre|post)?install$/.test(script),
    ),
  };
}

/** Everything that an installation brings, by name. */
function listInstalled(): ReadonlyMap<string, Installed> {
  const found = new Map<string, Installed>();
  const queue = [...direct];
  for (const { name, from } of queue) {
    if (found.has(name)) continue;
    const installed = readInstalled(name, from);
    found.set(name, installed);
    queue.push(
      ...installed.dependencies.map((next) => ({
        name: next,
        from: join(installed.folder, 'package.json'),
      })),
    );
  }
  return found;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.parentPath.slice(folder.length).includes('node_modules'),
    )
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

test('what comes along is what was reviewed, and runs nothing when it is installed', () => {
  const installed = listInstalled();
  const sizes = [...installed].map(
    ([name, { folder }]) => `${name} ${Math.round(sizeOf(folder) / 1024)} kB`,
  );
  console.log(`runtime dependencies: ${installed.size} (${sizes.sort().join(', ')})`);
  expect([...installed.keys()].sort()).toEqual(Object.keys(REVIEWED).sort());
  expect([...installed.values()].flatMap(({ scripts }) => scripts)).toEqual([]);
});
