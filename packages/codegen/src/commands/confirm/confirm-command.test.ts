import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { mintlifyPage } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';
import { runSpecCommand } from '../spec-command.ts';
import { parseAnswer } from './read-answer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const number = { type: 'number' };
let repository: SpecRoot;
let count = 0;
let id = '';
beforeAll(async () => {
  repository = await createSpecRoot();
});
afterAll(() => repository.remove());

/** A vendor whose draft has something to say to every answer. */
beforeEach(async () => {
  count += 1;
  id = `c${count}`;
  await rm(join(repository.root, 'specs'), { recursive: true, force: true });
  const document = creditsDocument();
  document.paths['/credits'].get.responses['200'].content['application/json'] = {
    schema: {
      properties: {
        credits_limit: number,
        credits_used: number,
        money: { type: 'string', enum: ['EUR', 'USD'] },
        wallet: { properties: { calls: number, code: { type: 'string' } } },
      },
    },
    example: {
      credits_limit: 10,
      credits_used: 4,
      money: 'EUR',
      wallet: { calls: 3, code: 'USD' },
    },
  };
  document.servers.push({ url: 'https://sandbox.brew.example' });
  await repository.write('page.md', mintlifyPage({ document }));
  await repository.spec('import', id, '--page', 'page.md');
});

const confirm = (...args: string[]) => repository.spec('confirm', id, ...args);
const answer = (...lines: string[]) =>
  confirm('--yes', ...lines.flatMap((line) => ['--answer', line]));
const action = async () =>
  parse(await repository.read(`specs/${id}/balance.overlay.yaml`)).actions[0];
const meaning = async () => (await action()).update['x-fuelgauge'];
const openPlaces = async (): Promise<string[]> =>
  ((await action())['x-guesses'] ?? []).map(({ at }: { at: string }) => at);

test.each<{ given: readonly string[]; want: object }>([
  { given: ['/balance/unit={ at: /money }'], want: { unit: { at: '/money' } } },
  { given: ['/balance/unit/at=/wallet/code'], want: { unit: { at: '/wallet/code' } } },
  {
    given: ['/balance/remaining=/wallet/calls', '/balance/minus=none'],
    want: { remaining: '/wallet/calls' },
  },
  {
    given: ['/balance/remaining=[/wallet/calls, /credits_limit]'],
    want: { remaining: ['/wallet/calls', '/credits_limit'] },
  },
  {
    given: ['/balance/total=/credits_limit', '/balance/scale=-2'],
    want: { total: '/credits_limit', scale: -2 },
  },
  {
    given: ['/balance/unlimited={ at: /wallet/calls, equals: -1 }'],
    want: { unlimited: { at: '/wallet/calls', equals: -1 } },
  },
])('takes $given', async ({ given, want }) => {
  const { exitCode, out } = await answer(...given);
  expect(exitCode).toBe(0);
  expect(out.filter((line) => line.startsWith('taken: '))).toHaveLength(given.length);
  expect((await meaning()).balance).toMatchObject(want);
  await repository.generate();
});

test.each([
  {
    given: '/balance/remaining=/wallet/callls',
    want: /points to \/wallet\/callls, .*; it has \/wallet\/calls,/,
  },
  {
    given: '/balance/remaining=/money',
    want: /points to \/money, which is no amount: it may be "EUR", "USD"/,
  },
  {
    given: '/balance/minus=/credits_limit',
    want: '/balance/minus points to /credits_limit, as /balance/remaining does',
  },
  { given: '/balance/unit=usd', want: 'write USD' },
  { given: '/balance/unit=UDS', want: 'is no currency: the nearest is USD' },
  { given: '/balance/unit={ at: /monney }', want: /points to \/monney, .*; it has \/money,/ },
  {
    given: '/balance/unit={ at: /wallet/calls }',
    want: 'which is of type number: expected string',
  },
  { given: '/balance/scale=1.5', want: 'whole number' },
  { given: '/balance/remainin=/wallet/calls', want: 'the nearest place is /balance/remaining' },
  { given: '/balance/remaining=none', want: '/balance/remaining cannot be empty' },
  { given: '/server=none', want: '/server cannot be empty' },
  { given: '/balance/scope=team', want: 'must be one of key, user' },
  { given: '/links/keys=keys.example', want: 'must be an https address' },
  { given: '/key/scheme=Token', want: 'the document says Bearer itself' },
  { given: '/key/variables/0=my key', want: 'the name of an environment variable' },
  { given: '/balance/unit=', want: 'the answer is empty' },
  { given: 'unit=USD', want: 'is not a place and a value' },
])('refuses $given at once, and takes nothing on trust after it', async ({ given, want }) => {
  const before = await repository.snapshot();
  await expect(answer(given)).rejects.toThrow(want);
  expect(await repository.snapshot()).toEqual(before);
});

test('answers before and after a mistake stay', async () => {
  const places = await openPlaces();
  await expect(answer('/balance/scale=-2', '/balance/unit=UDS', '/name=Tea')).rejects.toThrow(
    'the nearest is USD',
  );
  expect(await meaning()).toMatchObject({ name: 'Tea', balance: { scale: -2 } });
  expect(await openPlaces()).toEqual(places.filter((at) => at !== '/name'));
  expect((await answer('/balance/unit=USD')).exitCode).toBe(0);
  expect(await meaning()).toMatchObject({ name: 'Tea', balance: { scale: -2, unit: 'USD' } });
});

test('a guess is dropped by name', async () => {
  expect(await openPlaces()).toContain('/balance/minus');
  const { out } = await confirm('--yes', '--drop', '/balance/minus');
  expect(out).toContain('taken: no /balance/minus');
  expect((await meaning()).balance.minus).toBeUndefined();
  const fixture = JSON.parse(await repository.read(`specs/${id}/fixtures/balance.json`));
  expect(fixture.want.balance.remaining).toBe('10');
});

test.each<{ given: string; want: RegExp }>([
  { given: '/key=X-Brew-Key', want: /auth: \{ header: 'X-Brew-Key' \}/ },
  {
    given: '/key=Authorization: Brew',
    want: /auth: \{ header: 'Authorization', scheme: 'Brew' \}/,
  },
  { given: '/key=?brew_key', want: /auth: \{ query: 'brew_key' \}/ },
  { given: '/key=X-Brew: none', want: /auth: \{ header: 'X-Brew' \}/ },
  { given: '/key=basic:password', want: /scheme: 'Basic', basic: 'password'/ },
  { given: '/key=basic', want: /scheme: 'Basic', basic: 'username'/ },
  { given: '/key=bearer', want: /scheme: 'Bearer'/ },
  { given: '/key=header', want: /auth: \{ header: 'X-Brew-Key' \}|header: / },
  {
    given: '/server=https://sandbox.brew.example/',
    want: /baseUrl: 'https:\/\/sandbox\.brew\.example'/,
  },
  {
    given: '/server=https://eu.brew.example/v2',
    want: /baseUrl: 'https:\/\/eu\.brew\.example\/v2'/,
  },
])('chooses where the request goes: $given', async ({ given, want }) => {
  expect((await answer(given)).exitCode).toBe(0);
  await repository.generate();
  expect(await repository.read(`packages/providers/${id}/src/provider.ts`)).toMatch(want);
});

/** Runs it as at a terminal that gives these lines, and then ends. */
async function type(...lines: (string | null)[]) {
  const [out, asked]: [string[], string[]] = [[], []];
  const exit = runSpecCommand(['confirm', id], {
    root: repository.root,
    cwd: repository.root,
    print: (line) => void out.push(line),
    warn: (line) => void out.push(line),
    ask: async (question) => {
      asked.push(question);
      return lines.length > 0 ? (lines.shift() ?? null) : '';
    },
  });
  return { exit, out, asked };
}

test('at a terminal a wrong answer is asked for again', async () => {
  const { exit, out, asked } = await type('/wallet/callls', '/wallet/calls', 'none');
  expect(await exit).toBe(0);
  expect(asked.slice(0, 3)).toEqual([
    expect.stringMatching(/^\/balance\/remaining: /),
    expect.stringMatching(/^\/balance\/remaining: /),
    expect.stringMatching(/^\/balance\/minus: /),
  ]);
  expect(out.join('\n')).toMatch(/it has \/wallet\/calls/);
  expect(out).toContain('taken: /balance/remaining is "/wallet/calls"');
  expect((await meaning()).balance.minus).toBeUndefined();
});

test('a terminal that ends loses no answer', async () => {
  const { exit } = await type('/wallet/calls', null, '');
  await expect(exit).rejects.toThrow('wait for an answer');
  expect((await meaning()).balance.remaining).toBe('/wallet/calls');
  expect(await openPlaces()).not.toContain('/balance/remaining');
});

test('after the answers only drafted fixtures follow a correction by hand', async () => {
  await answer();
  const path = `specs/${id}/balance.overlay.yaml`;
  await repository.write(
    path,
    (await repository.read(path)).replace('minus: /credits_used', 'scale: -1'),
  );
  expect((await confirm()).exitCode).toBe(0);
  const fixture = JSON.parse(await repository.read(`specs/${id}/fixtures/balance.json`));
  expect(fixture.want.balance.remaining).toBe('1');
});

test.each([
  { text: 'USD', value: ['USD'] },
  { text: '[USD, EUR]', value: ['USD', 'EUR'] },
])('a list is written as one, and a word alone is a list of one: $text', ({ text, value }) => {
  const at = '/balance/from/first';
  expect(parseAnswer(at, text)).toEqual({ at, value });
});
