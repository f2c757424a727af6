import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../packages/mcp/package.json' with { type: 'json' };
import { describeServer, describeServerName } from '../../scripts/lib/server-manifest.mjs';
import { writeServerManifest } from '../../scripts/lib/write-server-manifest.ts';

const MADE_UP = 'git+https://github.com/made-up-owner/made-up-name.git';

test.each([
  { given: MADE_UP, want: 'io.github.made-up-owner/fuelgauge' },
  { given: 'https://github.com/Owner/name', want: 'io.github.Owner/fuelgauge' },
  {
    given: 'git+https://git.made-up.example/owner/name.git',
    want: 'example.made-up.git.owner/fuelgauge',
  },
])('$given is $want', ({ given, want }) => {
  expect(describeServerName(manifest, given)).toEqual({ mcpName: want });
  expect(describeServer(manifest, given)).toMatchObject({ name: want });
});

test.each(['', 'made-up-name', 'git@github.com:owner/name.git', 'https://github.com/owner'])(
  'no name is made of "%s"',
  (given) => {
    expect(() => describeServer(manifest, given)).toThrow('no name of a server');
  },
);

describe('only the server for agents has a name as such', () => {
  test.each([
    { title: 'without a repository', given: manifest, repository: undefined },
    { title: 'a library', given: {}, repository: MADE_UP },
    { title: 'the command line', given: { bin: { fuelgauge: './x.mjs' } }, repository: MADE_UP },
  ])('$title', ({ given, repository }) => {
    expect(describeServerName(given, repository)).toEqual({});
  });
});

test('server.json lies beside the tarballs, once the repository is decided', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-server-'));
  try {
    expect(await writeServerManifest(folder, undefined)).toBeUndefined();
    const path = (await writeServerManifest(folder, MADE_UP)) ?? '';
    const { name, version, description } = manifest;
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: 'io.github.made-up-owner/fuelgauge',
      title: 'fuelgauge',
      description,
      version,
      repository: {
        url: 'https://github.com/made-up-owner/made-up-name',
        source: 'github',
        subfolder: 'packages/mcp',
      },
      packages: [{ registryType: 'npm', identifier: name, version, transport: { type: 'stdio' } }],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(['', 'x'.repeat(101)])('a description of another length is refused', (description) => {
  expect(() => describeServer({ ...manifest, description }, MADE_UP)).toThrow('1 to 100');
});
