import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeReading } from '../reading/take-reading.ts';
import { acmeWith } from '../test-support/acme.ts';
import { propertyRuns } from '../test-support/property-runs.ts';
import { createProviderClient } from './create-provider-client.ts';

const legal = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 10,
  maxLength: 80,
});
const illegal = fc
  .tuple(
    legal,
    fc.constantFrom('\n', '\r\n', '\u0000', ' ', '\u00a0', 'é', '“', '\u200b', '\u007f', '🔑'),
    legal,
  )
  .map(([before, piece, after]) => before + piece + after);

const ENCODINGS: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => encodeURIComponent(key),
  (key) => JSON.stringify(key).slice(1, -1),
  (key) =>
    [...key]
      .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  (key) => [...key].map((character) => `&#${character.charCodeAt(0)};`).join(''),
  (key) => Buffer.from(key).toString('base64'),
  (key) => Buffer.from(key).toString('base64url'),
  (key) => Buffer.from(key).toString('hex'),
];

/** A vendor that says the key wherever it can. */
function echo(key: string, status: number, spell: (key: string) => string): Response {
  const said = spell(key);
  const text = JSON.stringify(said);
  const body = `{"balance":1,"note":${text},"error":${status === 200 ? 'null' : text},"at":${text}}`;
  const isHeader = /^[\x21-\x7e]*$/.test(said);
  return new Response(body, {
    status,
    headers: isHeader ? { 'x-echo': said, 'retry-after': said } : {},
  });
}

const talkative = acmeWith({
  balance: {
    remaining: '/balance',
    total: '/note',
    lastTopUpAt: '/at',
    pool: '/note',
    unit: 'acme:credit',
    scope: 'unknown',
  },
});

test('no key comes out of a reading or of GET, in no encoding, whatever the vendor says', async () => {
  const spelling = fc.integer({ min: 0, max: ENCODINGS.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(legal, illegal),
      fc.constantFrom(200, 400, 401, 403, 404, 429, 500),
      spelling,
      async (key, status, form) => {
        const spell = ENCODINGS[form] ?? String;
        const options = { apiKey: key, fetch: async () => echo(key, status, spell), maxRetries: 0 };
        const reading = await takeReading(talkative, options);
        const client = createProviderClient<Record<string, never>>()(talkative, options);
        const get = client.GET as unknown as (path: string) => Promise<unknown>;
        const got = await get('/credits').then(
          (result) => ({
            ...(result as object),
            headers: [...(result as { response: Response }).response.headers],
          }),
          (error: unknown) => error,
        );
        const outputs = [reading, got, client].flatMap((output) => [
          JSON.stringify(output),
          inspect(output, { depth: 20, showHidden: true }),
        ]);
        for (const output of outputs) {
          for (const encode of ENCODINGS) expect(output).not.toContain(encode(key));
        }
      },
    ),
    propertyRuns(500, 100_000),
  );
});
