import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { creditsDocument } from '../test-support/credits-document.ts';
import { mintlifyPage } from '../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
let repository: SpecRoot;
let count = 0;
beforeAll(async () => {
  repository = await createSpecRoot();
});
afterAll(() => repository.remove());

const operation = (document: Document) => document.paths['/credits'].get;
const replyWith = (schema: object, example?: object) => (document: Document) => {
  operation(document).responses['200'].content['application/json'] = {
    schema,
    ...(example && { example }),
  };
};
const number = (description = '') => ({ type: 'number', description });

/** Imports a page as that of a vendor nobody has heard of. */
async function draft(edit: (document: Document) => void, above = '') {
  count += 1;
  const id = `v${count}`;
  const document = creditsDocument();
  edit(document);
  await repository.write('page.md', mintlifyPage({ document, above }));
  await repository.spec('import', id, '--page', 'page.md');
  const overlay = parse(await repository.read(`specs/${id}/balance.overlay.yaml`));
  return {
    id,
    guesses: overlay.actions[0]['x-guesses'],
    meaning: overlay.actions[0].update['x-fuelgauge'],
  };
}

describe('which number is the balance, and what it counts', () => {
  test.each<{ name: string; edit: (document: Document) => void; want: object }>([
    { name: 'plain', edit: () => {}, want: { remaining: '/balance', unit: 'credit' } },
    {
      name: 'cents by name',
      edit: replyWith({ properties: { total_cents: number(), available_cents: number() } }),
      want: { remaining: '/available_cents', unit: 'USD', scale: -2, total: '/total_cents' },
    },
    {
      name: 'micro-units',
      edit: replyWith({ properties: { balance_micros: number('in US dollars'), used: number() } }),
      want: { remaining: '/balance_micros', unit: 'USD', scale: -6 },
    },
    {
      name: 'nano-units',
      edit: replyWith({ properties: { balance: number('nano-USD left') } }),
      want: { remaining: '/balance', unit: 'USD', scale: -9 },
    },
    {
      name: 'ten-thousandths',
      edit: replyWith({ properties: { amount: number('Balance in 1/10,000 of a EUR') } }),
      want: { remaining: '/amount', unit: 'EUR', scale: -4 },
    },
    {
      name: 'text within an envelope',
      edit: replyWith({
        properties: {
          code: number(),
          data: { type: 'object', properties: { credits_left: { type: 'string' } } },
        },
      }),
      want: { remaining: '/data/credits_left', unit: 'credit' },
    },
    {
      name: 'a turned sign',
      edit: replyWith({ properties: { balance: number('A negative balance means credit') } }),
      want: { remaining: '/balance', sign: 'inverted' },
    },
    {
      name: 'a limit and its use',
      edit: replyWith({ properties: { total_credits: number(), total_usage: number() } }),
      want: { remaining: '/total_credits', minus: '/total_usage', unit: 'credit' },
    },
    {
      name: 'a magic number',
      edit: replyWith({ properties: { balance: number('What is left; -1 means unlimited') } }),
      want: { remaining: '/balance', unlimited: { at: '/balance', equals: -1 } },
    },
    {
      name: 'a currency in the response',
      edit: replyWith({ properties: { balance: number(), currency: { type: 'string' } } }),
      want: { remaining: '/balance', unit: { at: '/currency' } },
    },
    {
      name: 'more than one that could be',
      edit: replyWith({
        properties: {
          credits_used: number(),
          credits_limit: number(),
          credits_remaining: number(),
        },
      }),
      want: { remaining: '/credits_remaining', total: '/credits_limit' },
    },
  ])('$name', async ({ edit, want }) => {
    const { meaning, guesses } = await draft(edit);
    expect(meaning.balance).toMatchObject(want);
    for (const { at, guess, because } of guesses)
      expect([at, guess, because].every((part) => part !== '')).toBe(true);
    expect(guesses.map(({ at }: { at: string }) => at)).toContain('/balance/remaining');
  });
});

test('which of several servers it is, is a guess', async () => {
  const { guesses } = await draft((d) => d.servers.push({ url: 'https://live.brew.example' }));
  expect(guesses).toContainEqual({
    at: '/server',
    guess: 'https://api.brew.example/v1',
    because: 'the first; others are https://live.brew.example',
  });
});

test('of a sandbox before the server that is live, the live one is guessed and called', async () => {
  await rm(join(repository.root, 'specs'), { recursive: true, force: true });
  const { id, guesses } = await draft((d) => {
    d.servers = ['https://sandbox.brew.example', 'https://live.brew.example/v1'].map((url) => ({
      url,
    }));
  });
  expect(guesses).toContainEqual(
    expect.objectContaining({ at: '/server', guess: 'https://live.brew.example/v1' }),
  );
  await repository.spec('confirm', id, '--yes');
  await repository.generate();
  expect(await repository.read(`packages/providers/${id}/src/provider.ts`)).toContain(
    "baseUrl: 'https://live.brew.example/v1'",
  );
});

test('a question is settled by an answer, and never by --yes', async () => {
  const { id, meaning } = await draft((d) => {
    d.components.securitySchemes.bearer = { type: 'apiKey', in: 'header', name: 'Authorization' };
    replyWith({ properties: { plan_credits: number(), extra_credits: number() } })(d);
  });
  expect([meaning.balance.remaining, meaning.key.scheme]).toEqual([null, null]);
  await expect(repository.spec('confirm', id, '--yes')).rejects.toThrow(
    '/balance/remaining, /key/scheme are questions that only an answer settles: pass --answer /balance/remaining=VALUE',
  );
  const word = ['--answer', '/key/scheme=none'];
  await expect(repository.spec('confirm', id, '--yes', ...word)).rejects.toThrow(
    '/balance/remaining is a question',
  );
  const amount = ['--answer', '/balance/remaining=/extra_credits'];
  await repository.spec('confirm', id, '--yes', ...word, ...amount);
  const overlay = await repository.read(`specs/${id}/balance.overlay.yaml`);
  expect(overlay).toContain('remaining: /extra_credits');
  expect(overlay).toContain('scheme: none');
});

test('nothing is generated of a guess, and everything of an answer', async () => {
  const { id } = await draft(
    replyWith({ properties: { balance_cents: { type: 'integer' } } }, { balance_cents: 1250 }),
  );
  await expect(repository.generate()).rejects.toThrow(
    /\/balance\/remaining is a guess, .*: run p?npm .*confirm/,
  );
  await expect(repository.spec('confirm', id)).rejects.toThrow('wait for an answer');
  await expect(repository.spec('confirm', id, '--answer', '/balance/left=1')).rejects.toThrow(
    'there is no guess at',
  );
  await expect(
    repository.spec('confirm', id, '--yes', '--answer', '/balance/scale=0x1'),
  ).rejects.toThrow('whole number');
  await expect(
    repository.spec('confirm', id, '--yes', '--answer', '/balance/unit=usd'),
  ).rejects.toThrow('write USD');
  const { out } = await repository.spec('confirm', id, '--yes', '--answer', '/balance/scale=-3');
  expect(out[0]).toMatch(/^\/balance\/remaining: "\/balance_cents" \(its name speaks for it/);
  const fixture = JSON.parse(await repository.read(`specs/${id}/fixtures/balance.json`));
  expect(fixture).toMatchObject({
    origin: 'spec',
    want: { status: 'ok', balance: { remaining: '1.25', unit: 'USD' } },
  });
  expect(await repository.read(`specs/${id}/balance.overlay.yaml`)).not.toContain('guess');
});

test.each<{ name: string; edit: (document: Document) => void; above?: string; want: string }>([
  {
    name: 'a header that the call on the page sends',
    edit: (d) => {
      delete operation(d).security;
      delete d.components.securitySchemes;
    },
    above: '```bash\ncurl https://api.brew.example -H "X-Brew-Key: KEY"\n```',
    want: 'X-Brew-Key',
  },
  {
    name: 'the only scheme, which nothing requires',
    edit: (d) => {
      delete operation(d).security;
      delete d.components.securitySchemes.bearer;
    },
    want: 'header',
  },
])('where the key goes is guessed: $name', async ({ edit, above, want }) => {
  const { id, guesses } = await draft(edit, above);
  expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: want }));
  expect(await repository.read(`specs/${id}/fixes.overlay.yaml`)).toContain(want);
});

test.each<{ name: string; edit: (document: Document) => void; above?: string; want: string }>([
  {
    name: 'the description of the scheme shows it',
    edit: (d) =>
      (d.components.securitySchemes.bearer = {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'Send `Token <key>`',
      }),
    want: 'Token',
  },
  {
    name: 'a call on the page sends it',
    edit: (d) => {
      delete operation(d).security;
      delete d.components.securitySchemes;
    },
    above: '```bash\ncurl https://api.brew.example -H "Authorization: Key abc"\n```',
    want: 'Key',
  },
])('the word before the key is guessed: $name', async ({ edit, above, want }) => {
  const { guesses, meaning } = await draft(edit, above);
  expect(guesses).toContainEqual(expect.objectContaining({ at: '/key/scheme', guess: want }));
  expect(meaning.key.scheme).toBe(want);
  await rm(join(repository.root, 'specs'), { recursive: true });
  await draft(edit, above);
  await repository.spec('confirm', `v${count}`, '--yes');
  await repository.generate();
  const provider = await repository.read(`packages/providers/v${count}/src/provider.ts`);
  expect(provider).toContain(`auth: { header: 'Authorization', scheme: '${want}' }`);
});

test.each([
  { args: ['--retrieved', 'yesterday'], want: '--retrieved must be a day' },
  { args: ['--url', 'docs'], want: '--url must be an https address' },
  { args: ['--url', 'https://me:hunter2@docs.example'], want: '--url must be without user info' },
])('refuses $args before anything is read', async ({ args, want }) => {
  await expect(repository.spec('import', 'brew', '--page', 'none.md', ...args)).rejects.toThrow(
    want,
  );
});

test.each<{ name: string; edit: (document: Document) => void; want: RegExp }>([
  {
    name: 'signed requests',
    edit: (d) =>
      operation(d).parameters.push({
        name: 'X-Signature',
        in: 'header',
        required: true,
        schema: { type: 'string' },
      }),
    want: /wants signed requests \(X-Signature\)/,
  },
  {
    name: 'an identifier that another call gives',
    edit: (d) =>
      operation(d).parameters.push({
        name: 'account',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    want: /needs the query parameter account/,
  },
  {
    name: 'OAuth',
    edit: (d) => (d.components.securitySchemes.bearer = { type: 'oauth2', flows: {} }),
    want: /neither http bearer nor an API key in a header/,
  },
  {
    name: 'an amount in two members',
    edit: replyWith({
      properties: { balance: { properties: { units: { type: 'string' }, nanos: number() } } },
    }),
    want: /is split between \/balance\/nanos and \/balance\/units/,
  },
  {
    name: 'a key in the address of a server',
    edit: (d) => (d.servers[0].url = 'https://me:hunter2@api.brew.example'),
    want: /the server "https:\/\/…@api\.brew\.example" must be an absolute https URL/,
  },
  {
    name: 'no number',
    edit: replyWith({ properties: { state: { type: 'string' } } }),
    want: /no number .* looks like a balance/,
  },
])('refuses $name, and leaves no folder', async ({ edit, want }) => {
  await expect(draft(edit)).rejects.toThrow(want);
  expect(existsSync(join(repository.root, `specs/v${count}`))).toBe(false);
});

test('a key in the query of a call, a half of HTTP Basic, and a required parameter are drafted', async () => {
  const shown = await draft((d) => {
    delete operation(d).security;
    delete d.components.securitySchemes;
  }, 'Call https://api.brew.example/v1/credits?api_key=KEY');
  expect(shown.guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: 'api_key' }));
  const { meaning } = await draft((d) => {
    d.components.securitySchemes.bearer = { type: 'http', scheme: 'basic' };
    operation(d).parameters.push({
      name: 'X-Version',
      in: 'header',
      required: true,
      schema: { enum: ['2'] },
    });
  }, '`curl -u :KEY https://api.brew.example`');
  expect(meaning).toMatchObject({
    key: { basic: 'password' },
    request: { headers: { 'X-Version': '2' } },
  });
});
