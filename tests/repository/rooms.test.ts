import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceSection } from '../../scripts/lib/marked-section.ts';
import { findCircles } from '../../scripts/lib/rooms/circles.ts';
import { readImports, readSources } from '../../scripts/lib/rooms/imports.ts';
import { findOrderFaults } from '../../scripts/lib/rooms/order.ts';
import { readRooms, renderRooms } from '../../scripts/lib/rooms/rooms-page.ts';
import { listPackages, root } from '../../scripts/lib/workspace.ts';

const rooms = await readRooms();

/** A made-up package: the files, each with what it imports. */
const importsOf = (files: Readonly<Record<string, readonly string[]>>) =>
  readImports(
    new Map(
      Object.entries(files).map(([path, specifiers]) => [
        path,
        specifiers.map((specifier) => `import type { T } from '${specifier}';`).join('\n'),
      ]),
    ),
  );

describe('circles', () => {
  test.each([
    { title: 'one way', files: { 'a/x.ts': ['../b/y.ts'], 'b/y.ts': ['./z.ts'] }, want: [] },
    {
      title: 'two folders by different files',
      files: { 'a/x.ts': ['../b/y.ts'], 'b/z.ts': ['../a/w.ts'] },
      want: ['a ↔ b'],
    },
    {
      title: 'three folders',
      files: { 'a/x.ts': ['../b/x.ts'], 'b/x.ts': ['../c/x.ts'], 'c/x.ts': ['../a/y.ts'] },
      want: ['a ↔ b ↔ c'],
    },
    {
      title: 'folders within a folder',
      files: { 'a/b/x.ts': ['../c/x.ts'], 'a/c/y.ts': ['../b/y.ts'] },
      want: ['a/b ↔ a/c'],
    },
    {
      title: 'two files of a room',
      files: { 'a/x.ts': ['./y.ts'], 'a/y.ts': ['./x.ts'], 'b/z.ts': ['../a/x.ts'] },
      want: ['a/x.ts ↔ a/y.ts'],
    },
    {
      title: 'a file beside the rooms and a room',
      files: { 'run.ts': ['./a/x.ts'], 'a/y.ts': ['../run.ts'] },
      want: ['a ↔ run.ts'],
    },
    { title: 'packages of others', files: { 'a/x.ts': ['vitest', 'node:fs'] }, want: [] },
  ])('$title: $want', ({ files, want }) => {
    expect(findCircles(importsOf(files))).toEqual(want);
  });

  test.each([
    "import { y } from './y.ts';",
    "import type { Y } from './y.ts';",
    "export * from './y.ts';",
    "export type { Y } from './y.ts';",
    "const y = await import('./y.ts');",
    "type Y = import('./y.ts').Y;",
  ])('are seen through %s', (text) => {
    const files = new Map([
      ['x.ts', text],
      ['y.ts', "import './x.ts';"],
    ]);
    expect(findCircles(readImports(files))).toEqual(['x.ts ↔ y.ts']);
  });
});

describe('order', () => {
  test.each([
    { title: 'down', files: { 'a/x.ts': ['../b/x.ts'], 'b/x.ts': [] }, want: [] },
    {
      title: 'up',
      files: { 'a/x.ts': [], 'b/x.ts': ['../a/x.ts'] },
      want: ['b/x.ts imports a/x.ts'],
    },
    {
      title: 'another room',
      files: { 'a/x.ts': [], 'b/x.ts': [], 'c/x.ts': [] },
      want: ['c has no place'],
    },
    {
      title: 'a room less',
      files: { 'a/x.ts': [], 'run.ts': ['./a/x.ts'] },
      want: ['b is not there'],
    },
  ])('$title: $want', ({ files, want }) => {
    expect(findOrderFaults(importsOf(files), ['a', 'b'])).toEqual(want);
  });
});

test('every package that people write has its rooms in order', () => {
  const written = listPackages()
    .map(({ folder }) => folder.replace('packages/', ''))
    .filter((name) => name !== 'registry' && !name.startsWith('providers/'));
  expect(Object.keys(rooms).sort()).toEqual(written.sort());
});

describe.each(Object.entries(rooms))('packages/%s', (name, order) => {
  const imports = readImports(readSources(join(root, 'packages', name, 'src')));

  test('imports one way in every folder', () => {
    expect(findCircles(imports)).toEqual([]);
  });

  test('imports only rooms below', () => {
    expect(findOrderFaults(imports, Object.keys(order))).toEqual([]);
  });
});

test('docs/architecture.md shows the rooms as they are declared', async () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  expect(page, 'run npm run docs').toBe(replaceSection(page, 'rooms', await renderRooms()));
});
