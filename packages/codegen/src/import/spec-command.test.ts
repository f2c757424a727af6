import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runSpecCommand } from './spec-command.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spec-'));
  await writeFile(join(root, 'page.md'), '## OpenAPI\n\n````yaml GET /tea\npaths: { /tea: { get: {} } }\n````\n');
});
afterEach(() => rm(root, { recursive: true }));

const run = (...args: string[]) => {
  const lines: string[] = [];
  return runSpecCommand(args, { root, cwd: root, print: (line) => lines.push(line) }).then(() => lines);
};

test('import writes the two files of the folder and says so', async () => {
  const lines = await run('import', 'tea', '--page', 'page.md', '--retrieved', '2026-01-02');
  expect(lines).toEqual(['specs/tea/source.yaml', 'specs/tea/vendored.openapi.yaml']);
  expect(await readFile(join(root, 'specs/tea/vendored.openapi.yaml'), 'utf8')).toBe('paths: { /tea: { get: {} } }\n');
});

test('import remembers the address of the last time', async () => {
  await run('import', 'tea', '--page', 'page.md', '--url', 'https://t.example/tea.md');
  await run('import', 'tea', '--page', 'page.md');
  expect(await readFile(join(root, 'specs/tea/source.yaml'), 'utf8')).toContain('url: https://t.example/tea.md\n');
});

test.each([
  { given: [], want: /^usage: spec import/ },
  { given: ['import', 'tea'], want: /^usage: spec import/ },
  { given: ['import', '../tea', '--page', 'page.md'], want: /^usage: spec import/ },
  { given: ['import', 'tea', '--page', 'page.md', '--pgae', 'x'], want: /--pgae/ },
  { given: ['import', 'tea', '--page', 'page.md', '--form', 'word'], want: /--form must be one of/ },
  { given: ['import', 'tea', '--page', 'none.md'], want: /the page cannot be read/ },
])('refuses $given', async ({ given, want }) => {
  await expect(run(...given)).rejects.toThrow(want);
});
