import { describe, expect, inject, test } from 'vitest';
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
 * of ours.
 */
const countLooks = (entry: string) => `
let looks = 0;
for (const name of ['fetch', 'Request', 'Response', 'Headers']) {
  const value = globalThis[name];
  Object.defineProperty(globalThis, name, { get: () => { looks += 1; return value; } });
}
await import('${entry}');
console.log(looks);`;

describe.each(inject('consumers'))('on Node $version', (consumer) => {
  test.each(entries)('importing %s leaves the HTTP client alone', async (entry) => {
    const { output } = await runConsumer(consumer, [
      '--input-type=module',
      '--eval',
      countLooks(entry),
    ]);
    expect(output).toBe('0\n');
  });

  test('a look is noticed', async () => {
    const code = countLooks('data:text/javascript,new Request("https://acme.example")');
    const { output } = await runConsumer(consumer, ['--input-type=module', '--eval', code]);
    expect(output).toBe('1\n');
  });
});
