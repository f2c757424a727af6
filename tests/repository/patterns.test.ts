import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listHandWrittenFiles } from '../support/hand-written.ts';

/** The text of every regular expression literal. */
function patternsOf(text: string): string[] {
  const patterns: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
  return patterns;
}

/** Whether a text can make it take more than time in proportion to the text. */
function isSlow(pattern: string): boolean {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern) ?? [];
  return checkSync(source, flags, { timeout: 30_000 }).status === 'vulnerable';
}

test.each([
  { given: '/^[ \\t]*([!-~]+)?[ \\t]*$/', want: true },
  { given: '/0+$/', want: true },
  { given: '/(?<!0)0+$/', want: false },
])('$given', ({ given, want }) => {
  expect(isSlow(given)).toBe(want);
});

test('no pattern of core takes longer than its text is long', () => {
  const patterns = listHandWrittenFiles()
    .filter(({ path }) => /^packages\/core\/src\/(?!.*\.test\.ts)/.test(path))
    .flatMap(({ path, text }) => patternsOf(text).map((pattern) => ({ path, pattern })));
  expect(patterns.length).toBeGreaterThan(30);
  expect(patterns.filter(({ pattern }) => isSlow(pattern))).toEqual([]);
});
