import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each([
  { title: 'UTF-8', given: Buffer.from('a=ä\n'), want: { text: 'a=ä\n' } },
  { title: 'UTF-8 with a mark', given: Buffer.from('\ufeffa=ä'), want: { text: 'a=ä' } },
  { title: 'UTF-16, little end first', given: utf16('a=ä'), want: { text: 'a=ä' } },
  { title: 'UTF-16, big end first', given: utf16('a=ä').swap16(), want: { text: 'a=ä' } },
  { title: 'nothing', given: Buffer.from(''), want: { text: '' } },
  {
    title: 'UTF-16 without a mark',
    given: utf16('a=b').subarray(2),
    want: { problem: 'holds NUL characters: save it as UTF-8' },
  },
  {
    title: 'UTF-32',
    given: Buffer.from('fffe00006100000062000000', 'hex'),
    want: { problem: 'holds NUL characters: save it as UTF-8' },
  },
  {
    title: 'half a character of UTF-16',
    given: utf16('a=b').subarray(0, 5),
    want: { problem: 'is not text in UTF-8: save it as UTF-8' },
  },
  {
    title: 'Latin-1',
    given: Buffer.from('a=\u00e4', 'latin1'),
    want: { problem: 'is not text in UTF-8: save it as UTF-8' },
  },
  {
    title: 'as much as is allowed',
    given: Buffer.alloc(8192, 'x'),
    want: { text: 'x'.repeat(8192) },
  },
  { title: 'more', given: Buffer.alloc(8193, 'x'), want: { problem: 'is larger than 8 KiB' } },
])('$title', async ({ given, want }) => {
  const path = join(folder, 'file');
  await writeFile(path, given);
  expect(await readTextFile(path, { maxBytes: 8192 })).toEqual(want);
});

test('what is not a file is refused at once, and nothing waits for it', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, folder, '/dev/zero'])
    expect(await readTextFile(path, { maxBytes: 8192 })).toEqual({ problem: 'is not a file' });
  expect(await readTextFile(join(folder, 'nowhere'), { maxBytes: 8192 })).toEqual({
    problem: 'cannot be read (ENOENT)',
  });
});
