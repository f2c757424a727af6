import { readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPublicPackages, root } from '../../scripts/lib/workspace.ts';

/** What comes along with our packages, and why. Whoever adds a line adds it for every user. */
const REVIEWED: Readonly<Record<string, string>> = {
  pg: 'the monitor: PostgreSQL, loaded where it is used',
  'pg-boss': 'the monitor on many machines: jobs on PostgreSQL',
  nodemailer: 'the monitor: mail, loaded where it is used',
  'cron-parser': 'of pg-boss',
  luxon: 'of pg-boss',
  'non-error': 'of pg-boss',
  'rrule-temporal': 'of pg-boss',
  'serialize-error': 'of pg-boss',
  'tagged-tag': 'of pg-boss',
  'temporal-spec': 'of pg-boss',
  'type-fest': 'of pg-boss',
  'pg-connection-string': 'of pg',
  'pg-int8': 'of pg',
  'pg-pool': 'of pg',
  'pg-protocol': 'of pg',
  'pg-types': 'of pg',
  pgpass: 'of pg',
  'postgres-array': 'of pg',
  'postgres-bytea': 'of pg',
  'postgres-date': 'of pg',
  'postgres-interval': 'of pg',
  split2: 'of pg',
  xtend: 'of pg',
  '@hono/node-server': 'the monitor: serves its page on Node',
  hono: 'the monitor: routes, escaping and negotiation of its page',
  '@modelcontextprotocol/core': 'of the server for agents: the messages of the protocol',
  '@modelcontextprotocol/server': 'the server for agents: the official SDK, both protocols, stdio',
  zod: 'the server for agents: what its tools take and give, as the SDK expects it',
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
