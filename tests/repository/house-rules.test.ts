import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { listPackages, root } from '../../scripts/lib/workspace.ts';
import { listHandWrittenFiles } from '../support/hand-written.ts';

const files = listHandWrittenFiles();
const lines = (text: string) => text.split('\n').length - 1;

const isTest = (path: string) => /^tests\/|\.test(-d)?\.ts$|\/test(-support)?\//.test(path);
const longerThan = (limit: number, chosen: typeof files) =>
  chosen.filter(({ text }) => lines(text) > limit).map(({ path }) => path);

test('no source file is longer than three screens, and no table of tests than six', () => {
  expect(
    longerThan(
      200,
      files.filter(({ path }) => !isTest(path)),
    ),
  ).toEqual([]);
  expect(longerThan(400, files)).toEqual([]);
});

test('the median file is short', () => {
  const lengths = files.map(({ text }) => lines(text)).sort((left, right) => left - right);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
});

describe('no shared code names a provider', () => {
  /** Names and text literals, without comments: examples may name a vendor. */
  function wordsOf(text: string): string[] {
    const words: string[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isIdentifier(node) ||
        ts.isLiteralExpression(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isTemplateHead(node)
      ) {
        words.push(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
    return words;
  }
  const isNamed = (word: string) =>
    catalog.some(
      ({ id, name, keyVariables }) =>
        word === id ||
        word === `@fuelgauge/${id}` ||
        word.startsWith(`@fuelgauge/${id}/`) ||
        word.includes(name) ||
        (id.length > 3 && word.toLowerCase().includes(id)) ||
        keyVariables.some((variable) => word.includes(variable)),
    );

  test.each([
    { given: "if (id === 'you') …", want: true },
    { given: "import x from '@fuelgauge/you/provider'", want: true },
    { given: 'const createLinkup = 1', want: true },
    { given: '// Linkup does so', want: false },
    { given: "throw new Error('ask you later')", want: false },
  ])('$given', ({ given, want }) => {
    expect(wordsOf(given).some(isNamed)).toBe(want);
  });

  test('not one', () => {
    const shared = files.filter(
      ({ path }) =>
        /^packages\/(core|codegen|balances|cli)\/src\//.test(path) &&
        !/\.test(-d)?\.ts$/.test(path),
    );
    expect(shared.length).toBeGreaterThan(50);
    expect(
      shared.filter(({ text }) => wordsOf(text).some(isNamed)).map(({ path }) => path),
    ).toEqual([]);
  });
});

test('every package is ESM, MIT and says what it publishes; none runs a script when it is installed', () => {
  for (const { manifest } of listPackages()) {
    expect(manifest).toMatchObject({ type: 'module', license: 'MIT' });
    if (manifest.private !== true) expect(manifest.files).toContain('dist');
    expect(
      Object.keys(manifest.scripts ?? {}).filter((name) =>
        /^(pre|post)?(install|prepare|pack|publish)/.test(name),
      ),
    ).toEqual([]);
  }
});

test('every dependency is pinned exactly, or comes from the workspace or its catalog', () => {
  const loose = listPackages().flatMap(({ manifest }) =>
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, range]) => !/^(workspace:\^|catalog:|(npm:[^@]+@)?\d+\.\d+\.\d+)$/.test(range))
      .map(([name, range]) => `${manifest.name}: ${name}@${range}`),
  );
  expect(loose).toEqual([]);
});

test('every provider comes from a folder of specs', () => {
  const specs = readdirSync(join(root, 'specs'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(catalog.map(({ id }) => id)).toEqual(specs.map(({ name }) => name).sort());
});
