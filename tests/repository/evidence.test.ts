import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listEvidenceAnchors } from '../../packages/codegen/src/spec/check-evidence.ts';
import { root } from '../../scripts/lib/workspace.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const listFiles = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));

/** The vendor whose `evidence.md` a citation in this file means. */
const vendorOf = (path: string): string | undefined =>
  /^(?:specs|packages\/providers)\/([^/]+)\//.exec(path)?.[1];

/** Citations in a text, as `[id of the vendor, anchor]`. */
function* listCitations(path: string, text: string): Generator<readonly [string, string]> {
  for (const [, named, anchor = ''] of text.matchAll(
    /(?:specs\/([a-z0-9-]+)\/)?evidence\.md#([\p{L}\p{N}_-]+)/gu,
  )) {
    const id = named ?? vendorOf(path);
    if (id !== undefined) yield [id, anchor];
  }
}

test('every citation leads to a section of the evidence of its vendor', () => {
  const dead = listFiles('specs', 'packages/providers', 'docs').flatMap((path) =>
    [...listCitations(path, read(path))]
      .filter(
        ([id, anchor]) => !listEvidenceAnchors(read(`specs/${id}/evidence.md`)).includes(anchor),
      )
      .map(([, anchor]) => `${path}: #${anchor}`),
  );
  expect(dead).toEqual([]);
});

test('every section is cited by an overlay or a fixture of its vendor', () => {
  const idle = listFiles('specs/*/evidence.md').flatMap((path) => {
    const id = vendorOf(path);
    const cited = listFiles(`specs/${id}`).flatMap((file) =>
      file === path ? [] : [...listCitations(file, read(file))].map(([, anchor]) => anchor),
    );
    return listEvidenceAnchors(read(path))
      .filter((anchor) => !cited.includes(anchor))
      .map((anchor) => `${path}#${anchor}`);
  });
  expect(idle).toEqual([]);
});

test('nothing cites what is not in the repository', () => {
  const notes = /provider.facts|\bidx \d/;
  const citing = listFiles().filter(
    (path) =>
      /\.(md|json|ya?ml|ts)$/.test(path) &&
      path !== 'tests/repository/evidence.test.ts' &&
      notes.test(read(path)),
  );
  expect(citing).toEqual([]);
});
