import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listPublicPackages } from '../../scripts/lib/workspace.ts';
import { runConsumer } from '../support/run-consumer.ts';

/** What programs import; handlers need msw, which is not ours. */
const entries = listPublicPackages()
  // A server of Node's, which needs its HTTP client anyhow.
  .filter(({ manifest }) => !('@hono/node-server' in (manifest.dependencies ?? {})))
  .flatMap(({ manifest }) =>
    Object.keys(manifest.exports ?? {})
      .filter((subpath) => !subpath.endsWith('.json') && !subpath.endsWith('/msw'))
      .map((subpath) => manifest.name + subpath.slice(1)),
  );

/**
 * Merely looking at these makes Node load its whole HTTP client, which takes longer than everything
 * of ours. One process imports all of them, one after the other: whoever looks first is told.
 */
const countLooks = (names: readonly string[]) => `
let looks = 0;
for (const name of ['fetch', 'Request', 'Response', 'Headers']) {
  const value = globalThis[name];
  Object.defineProperty(globalThis, name, { get: () => { looks += 1; return value; } });
}
const counts = {};
for (const name of ${JSON.stringify(names)}) {
  looks = 0;
  await import(name);
  counts[name] = looks;
}
console.log(JSON.stringify(counts));`;

const LOOKING = 'data:text/javascript,new Request("https://acme.example")';

describe.each(inject('consumers'))('on Node $version', (consumer) => {
  let counts: Readonly<Record<string, number>>;
  beforeAll(async () => {
    const code = countLooks([...entries, LOOKING]);
    const { output } = await runConsumer(consumer, ['--input-type=module', '--eval', code]);
    counts = JSON.parse(output);
  });

  test.each(entries)('importing %s leaves the HTTP client alone', (entry) => {
    expect(counts[entry]).toBe(0);
  });

  test('a look is noticed', () => {
    expect(counts[LOOKING]).toBe(1);
  });
});
