import { expect, test } from 'vitest';
import { listPackages } from '../../scripts/lib/workspace.ts';
import { listCodeBlocks } from '../support/code-blocks.ts';

/** A package as the drawing names it; those of the vendors are one. */
const nameOf = (folder: string): string => folder.split('/')[1] ?? '';

const packages = listPackages();
const names = new Map(packages.map(({ folder, manifest }) => [manifest.name, nameOf(folder)]));

test('the arrows of the drawing are the dependencies', () => {
  const [drawing] = listCodeBlocks('docs/architecture.md', 'mermaid');
  const drawn = [...(drawing?.code ?? '').matchAll(/^ *(\w+)(?:\[.*?\])? --> (\w+)/gm)].map(
    ([, from, to]) => `${from} → ${to}`,
  );
  const real = packages.flatMap(({ folder, manifest }) =>
    Object.keys({
      ...manifest.dependencies,
      ...(manifest.private && manifest.devDependencies),
    }).flatMap((name) => {
      const to = names.get(name);
      return to === undefined ? [] : [`${nameOf(folder)} → ${to}`];
    }),
  );
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.sort()).toEqual([...new Set(real)].sort());
});
