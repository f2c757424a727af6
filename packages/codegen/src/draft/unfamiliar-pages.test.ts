import { takeReading } from '@fuelgauge/core/internal';
import { createEmulation } from '@fuelgauge/core/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { evaluateProvider } from '../test-support/evaluate-provider.ts';
import { mintlifyPage } from '../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../test-support/spec-root.ts';

/**
 * Pages in forms that frameworks and docs sites write: each is imported, drafted, confirmed,
 * generated, compiled and read.
 */
const number = { type: 'number' };
const text = { type: 'string' };
const http = (scheme: string) => ({ type: 'http', scheme });
const inHeader = (name: string, description = '') => ({
  type: 'apiKey',
  in: 'header',
  name,
  description,
});
const oauth = { type: 'oauth2', flows: {} };

const TREE = {
  type: 'object',
  properties: { credits: number, below: { $ref: '#/components/schemas/Tree' } },
};

interface Vendor {
  readonly properties: JsonObject;
  readonly security?: readonly JsonObject[];
  readonly schemes?: JsonObject;
  readonly status?: string;
  readonly media?: string;
  readonly content?: JsonObject;
  readonly parameters?: readonly JsonObject[];
}

function documentOf({
  properties,
  security,
  schemes,
  status = '200',
  media = 'application/json',
  content,
  parameters,
}: Vendor) {
  const schema = { type: 'object', properties, required: Object.keys(properties) };
  return {
    openapi: '3.1.0',
    info: { title: 'Kettle API', version: '1' },
    servers: [{ url: 'https://api.kettle.example' }],
    security: [...(security ?? [{ bearer: [] }])],
    paths: {
      '/credits': {
        get: {
          ...(parameters && { parameters: [...parameters] }),
          responses: {
            [status]: { description: 'OK', content: { [media]: { schema, ...content } } },
          },
        },
      },
    },
    components: { securitySchemes: schemes ?? { bearer: http('bearer') }, schemas: { Tree: TREE } },
  };
}

let repository: SpecRoot;
let count = 0;
beforeAll(async () => {
  repository = await createSpecRoot();
});
afterAll(() => repository.remove());

/** From the page to the definition of a client that compiles. */
async function draft(page: Uint8Array) {
  count += 1;
  const id = `v${count}`;
  await repository.write('page.md', page);
  const { err } = await repository.spec('import', id, '--page', 'page.md');
  await repository.spec('confirm', id, '--yes');
  const files = [...(await repository.snapshot())].filter(([path]) =>
    path.startsWith(`specs/${id}/`),
  );
  const { faults, ...provider } = await evaluateProvider(id, new Map(files));
  expect(faults).toEqual([]);
  return { ...provider, notes: err.filter((line) => !line.startsWith('what the balance means')) };
}

async function read(vendor: Vendor, body: JsonObject, above = '') {
  const { definition, document } = await draft(
    mintlifyPage({ document: documentOf(vendor), above }),
  );
  const requests: Request[] = [];
  const reading = await takeReading(definition, {
    apiKey: 'kettle-key',
    env: {},
    fetch: async (url, init) => {
      requests.push(new Request(url, init));
      return Response.json(body);
    },
  });
  const emulated = await takeReading(definition, {
    apiKey: 'kettle-key',
    env: {},
    fetch: (url, init) => createEmulation(definition, document).respond(new Request(url, init)),
  });
  expect(emulated).toMatchObject({ status: 'ok' });
  return {
    remaining: reading.status === 'ok' ? reading.balance.remaining : reading,
    request: requests[0],
  };
}

describe('what the response means', () => {
  const orNull = {
    anyOf: [number, { type: 'null' }],
    description: 'Credits left, null if unlimited',
  };
  test.each<{ name: string; given: Vendor; body: JsonObject; want: string }>([
    {
      name: 'a description at a union',
      given: { properties: { credits: orNull } },
      body: { credits: null },
      want: 'Infinity',
    },
    {
      name: 'nothing but a limit and its use',
      given: {
        properties: { quota: { type: 'object', properties: { limit: number, used: number } } },
      },
      body: { quota: { limit: 10, used: 4 } },
      want: '6',
    },
    {
      name: 'a list beside a plain number',
      given: {
        properties: {
          history: { type: 'array', items: { type: 'object', properties: { balance: number } } },
          left: number,
        },
      },
      body: { history: [{ balance: 9 }], left: 2 },
      want: '2',
    },
    {
      name: 'what is left of a rate limit beside it',
      given: { properties: { requests_remaining: number, credits: number } },
      body: { requests_remaining: 9, credits: 3 },
      want: '3',
    },
    {
      name: 'a schema within itself',
      given: {
        properties: { credits: number },
        content: { schema: { $ref: '#/components/schemas/Tree' } },
      },
      body: { credits: 3 },
      want: '3',
    },
    {
      name: 'money in its major unit',
      given: { properties: { balance: { type: 'number', description: 'What is left, in USD' } } },
      body: { balance: 12.34 },
      want: '12.34',
    },
    {
      name: 'a media type that nobody named',
      given: { properties: { credits: number }, media: '*/*' },
      body: { credits: 3 },
      want: '3',
    },
    {
      name: 'an example that lies elsewhere, which nobody fetches',
      given: {
        properties: { credits: number },
        content: { examples: { far: { externalValue: 'https://kettle.invalid/example.json' } } },
      },
      body: { credits: 3 },
      want: '3',
    },
  ])('$name', async ({ given, body, want }) => {
    expect((await read(given, body)).remaining).toBe(want);
  });
});

describe('where the key goes', () => {
  test.each<{
    name: string;
    given: Partial<Vendor>;
    above?: string;
    want: readonly [string, string];
  }>([
    {
      name: 'the first of several ways',
      given: {
        security: [{ bearer: [] }, { header: [] }],
        schemes: { bearer: http('bearer'), header: inHeader('X-Key') },
      },
      want: ['authorization', 'Bearer kettle-key'],
    },
    {
      name: 'the first that is a key alone',
      given: {
        security: [{ oauth: [] }, { bearer: [], header: [] }, { header: [] }],
        schemes: { oauth, bearer: http('bearer'), header: inHeader('X-Key') },
      },
      want: ['x-key', 'kettle-key'],
    },
    {
      name: 'a parameter of that name',
      given: {
        security: [],
        schemes: {},
        parameters: [{ name: 'X-API-Key', in: 'header', required: true, schema: text }],
      },
      want: ['x-api-key', 'kettle-key'],
    },
    {
      name: 'a parameter called Authorization',
      given: {
        security: [],
        schemes: {},
        parameters: [{ name: 'Authorization', in: 'header', required: true, schema: text }],
      },
      want: ['authorization', 'Bearer kettle-key'],
    },
    {
      name: 'a call that spells its options out',
      given: { security: [], schemes: {} },
      above:
        '```bash\ncurl https://api.kettle.example/credits \\\n  --header "X-Kettle: $KEY"\n```',
      want: ['x-kettle', 'kettle-key'],
    },
  ])('$name', async ({ given, above, want: [header, value] }) => {
    const { remaining, request } = await read(
      { properties: { credits: number }, ...given },
      { credits: 3 },
      above,
    );
    expect([remaining, request?.headers.get(header)]).toEqual(['3', value]);
  });
});

test('a document in the fence is not an example of a response', async () => {
  const json = JSON.stringify(documentOf({ properties: { credits: number } }), null, 2);
  const page = Buffer.from(`# Credits\n\n\`\`\`\`\`json GET /credits\n${json}\n\`\`\`\`\`\n`);
  expect((await draft(page)).notes).toEqual([]);
});

test.each<{ name: string; given: Partial<Vendor>; want: RegExp }>([
  {
    name: 'a signature for a key',
    given: {
      security: [{ sign: [] }],
      schemes: { sign: inHeader('X-Auth', 'HMAC-SHA256 of path and time') },
    },
    want: /wants signed requests/,
  },
  {
    name: 'a signature beside a key',
    given: {
      security: [{ key: [], sign: [] }],
      schemes: { key: inHeader('X-Key'), sign: inHeader('X-Signature') },
    },
    want: /wants signed requests/,
  },
  {
    name: 'two keys together',
    given: {
      security: [{ app: [], key: [] }],
      schemes: { app: inHeader('X-App'), key: inHeader('X-Key') },
    },
    want: /exactly one scheme/,
  },
  { name: 'a range for a status', given: { status: '2XX' }, want: /2XX, which names no status/ },
])('refuses $name', async ({ given, want }) => {
  const document = documentOf({ properties: { credits: number }, ...given });
  await expect(draft(mintlifyPage({ document }))).rejects.toThrow(want);
});
