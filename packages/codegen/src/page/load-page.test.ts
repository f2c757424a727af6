import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPage } from './load-page.ts';

let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const moves: Record<string, string> = {
      '/near': '/page',
      '/far': 'https://elsewhere.example/page',
      '/round': '/round',
    };
    const location = moves[request.url ?? ''];
    if (location) response.writeHead(302, { location }).end();
    else if (request.url === '/large') response.end(Buffer.alloc(9 * 2 ** 20));
    else if (request.url === '/page') response.end('# Page');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const load = async (address: string, cwd = '/') => (await loadPage(cwd)(address)).text;

test('a file, relative to the working directory', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'page-'));
  await writeFile(join(folder.path, 'page.md'), '# File');
  expect(await load('page.md', folder.path)).toBe('# File');
  await expect(load('none.md', folder.path)).rejects.toThrow(
    'the page none.md cannot be read: it is not there',
  );
});

const TEXT = '\uFEFF# Café';
test.each([
  { name: 'UTF-16, little end first', bytes: Buffer.from(TEXT, 'utf16le') },
  { name: 'UTF-16, big end first', bytes: Buffer.from(TEXT, 'utf16le').swap16() },
  { name: 'UTF-8', bytes: Buffer.from(TEXT) },
])('$name is given as UTF-8', async ({ bytes }) => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'page-'));
  await writeFile(join(folder.path, 'page.md'), bytes);
  expect(await load('page.md', folder.path)).toBe('# Café');
});

test.each(['/page', '/near'])('%s is read', async (path) => {
  expect(await load(origin + path)).toBe('# Page');
});

test.each([
  { path: '/far', want: 'redirects to https://elsewhere.example' },
  { path: '/round', want: 'redirects more than' },
  { path: '/large', want: 'is larger than' },
  { path: '/none', want: 'its status is 404' },
])('$path is refused: $want', async ({ path, want }) => {
  await expect(load(origin + path)).rejects.toThrow(want);
});

test('plain http is for this machine alone', async () => {
  await expect(load('http://docs.brew.example/page')).rejects.toThrow('only https');
});
