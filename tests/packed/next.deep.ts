import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Loopback, listenOnLoopback } from '../support/loopback.ts';
import { type NextApplication, startNext } from '../support/next-application.ts';

/**
 * Applications built for production with the installed packages. The amount changes at every request, so that
 * whatever comes from a cache of the framework is seen. Building takes minutes: `npm run test:deep -- frameworks`.
 */
const tools = inject('tools');
const packed = join(dirname(tools), 'tarballs');

/** `stored`: where a plain fetch is answered from the cache, which shows that these applications have one. */
const VERSIONS = [
  { next: '14.2.35', react: '18.3.1', stored: ['/plain', '/answers/plain'] },
  { next: '15.5.29', react: '19.3.1', stored: ['/plain'] },
];

describe.each(VERSIONS)('Next $next', ({ stored, ...version }) => {
  let vendor: Loopback;
  let application: NextApplication;
  let amount = 1000;
  beforeAll(async () => {
    vendor = await listenOnLoopback((_, response) => {
      amount += 1;
      response.setHeader('content-type', 'application/json').end(`{"balance":${amount}}`);
    });
    const folder = join(tools, `next-${version.next}`);
    await mkdir(folder);
    const tarballs = (await readdir(packed)).map((name) => join(packed, name));
    application = await startNext(folder, tarballs, version, vendor.url);
  });
  afterAll(async () => {
    await application?.close();
    await vendor?.close();
  });

  test.each([
    '/ours', // a server component
    '/answers/ours', // a route handler
    '/old-ours', // getServerSideProps
    '/api/ours', // an API route
  ])('%s: every reading is asked for at its request', async (path) => {
    for (let request = 0; request < 3; request += 1) {
      const before = amount;
      const shown = (await application.ask(path)).split(' ').map(Number);
      expect(shown).toEqual([before + 1, before + 2, before + 3]);
    }
  });

  test.each(stored)('%s: a plain fetch is answered from the cache', async (path) => {
    const before = amount;
    const shown = [await application.ask(path), await application.ask(path)];
    expect(shown[0]).toBe(shown[1]);
    expect(Number(shown[0])).toBeLessThanOrEqual(before);
  });

  // A page can overrule every request in it, ours included; docs/library.md says not to.
  test('fetchCache = "force-cache" is stronger than a request', async () => {
    expect(await application.ask('/stored')).toBe(await application.ask('/stored'));
  });

  test('fetchCache = "only-cache" is refused as configuration, not as a failure of the network', async () => {
    expect(await application.ask('/stored-only')).toBe(
      Array(3).fill('invalid_config/option').join(' '),
    );
  });
});
