import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeTree } from './change-tree.ts';
import { readUnchanged } from './read-unchanged.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-unchanged-'));
  await writeFile(join(root, 'kept'), 'old');
});
afterEach(() => rm(root, { recursive: true }));

const write = () =>
  changeTree({ root, warn: () => {} }, (writeAll) => writeAll(new Map([['kept', 'new']])));
const AGAIN = 'another command changed files here meanwhile: run this one again';

test.each([
  { name: 'nobody writes', before: async () => {}, during: async () => 'read', want: 'read' },
  { name: 'somebody wrote before', before: write, during: async () => 'read', want: 'read' },
])('$name: it is believed', async ({ before, during, want }) => {
  await before();
  expect(await readUnchanged(root, during)).toBe(want);
});

test('its own complaint is passed on', async () => {
  const failing = readUnchanged(root, () => Promise.reject(new Error('its own')));
  await expect(failing).rejects.toThrow('its own');
});

test.each([
  { name: 'a write that comes and goes', during: write },
  {
    name: 'a complaint about what was half-written',
    during: async () => {
      await write();
      throw new Error('half of it is missing');
    },
  },
  {
    name: 'the second of two writes',
    during: async () => {
      await write();
      await write();
    },
  },
])('$name meanwhile: nothing that it says is believed', async ({ during }) => {
  await write();
  await expect(readUnchanged(root, during)).rejects.toThrow(AGAIN);
});

test('a write that goes on is refused with whose it is', async () => {
  let end = () => {};
  const reading = readUnchanged(root, async () => {
    const held = new Promise<void>((started) => {
      void changeTree({ root, warn: () => {} }, () => {
        started();
        return new Promise<void>((resolve) => {
          end = resolve;
        });
      });
    });
    await held;
  });
  await expect(reading).rejects.toThrow('is changing files here: wait until it has ended');
  end();
});
