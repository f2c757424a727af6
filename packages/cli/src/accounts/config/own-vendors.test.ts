import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../../test-support/run-here.ts';
import { readConfigDocument } from './config-document.ts';
import { readDefinition } from './read-definition.ts';

const acme = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test',
  path: '/v1/wallet',
  auth: { header: 'Authorization', scheme: 'Bearer' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/wallet/left', unit: 'EUR', scale: -2, scope: 'organization' },
  errors: { codeAt: ['/error/code'], rules: [{ code: 'empty', kind: 'payment_required' }] },
  links: { topUp: 'https://acme.test/buy' },
};

const read = (value: unknown) =>
  readDefinition(readConfigDocument('/acme.json', JSON.stringify(value, null, 1)));

function messageOf(work: () => unknown): string {
  try {
    return `not refused: ${JSON.stringify(work())}`;
  } catch (error) {
    return (error as Error).message;
  }
}

test('a definition is read as it is written', () => {
  const { links, ...definition } = acme;
  expect(read({ $schema: 'x', ...acme })).toEqual({
    definition,
    entry: expect.objectContaining({
      id: 'acme',
      unit: 'EUR',
      keyVariables: ['ACME_API_KEY'],
      links: { docs: null, keys: null, topUp: links.topUp },
    }),
  });
});

test("words for the vendor's own units are read, and known as units", () => {
  const unit = { at: '/wallet/kind', words: { hours: 'acme:hour', dollars: 'USD' } };
  const { definition, entry } = read({ ...acme, balance: { ...acme.balance, unit } });
  expect(definition.balance.unit).toEqual(unit);
  expect(entry).toMatchObject({ unit: null, namedUnits: ['acme:hour', 'USD'] });
});

describe('a wrong one is refused with its line and member, and no value is quoted', () => {
  const balance = (more: object) => ({ ...acme, balance: { ...acme.balance, ...more } });
  test.each([
    { given: [], want: ':1:1: a vendor must be an object' },
    { given: { ...acme, id: 'Acme' }, want: ':2:8: id must be lower-case' },
    { given: { ...acme, id: 'clado' }, want: 'a built-in vendor' },
    { given: { ...acme, name: undefined }, want: ':1:1: a vendor needs "name"' },
    { given: { ...acme, baseUrl: 'http://acme.test' }, want: ':4:13: baseUrl is not usable' },
    { given: { ...acme, path: '//evil.test' }, want: 'path must be a path' },
    { given: { ...acme, path: '@evil.test' }, want: 'path must be a path' },
    { given: { ...acme, auth: {} }, want: 'auth says where the key goes' },
    { given: { ...acme, auth: { header: 'A', query: 'b' } }, want: 'auth says where' },
    { given: { ...acme, auth: { header: 'a: SECRET' } }, want: 'header must be the name' },
    { given: { ...acme, keyVariables: [] }, want: 'keyVariables must not be empty' },
    { given: { ...acme, keyVariables: ['sk-SECRET'] }, want: 'each part of keyVariables' },
    { given: { ...acme, apiKey: 'SECRET' }, want: 'unknown member' },
    { given: { ...acme, 'sk-SECRET': 'x' }, want: 'unknown member of a vendor: known are' },
    { given: JSON.parse('{"__proto__": {}}'), want: 'unknown member of a vendor' },
    { given: { ...acme, constructor: 1 }, want: 'unknown member of a vendor' },
    {
      given: { ...acme, request: { headers: { 'X-Api-Key': 'SECRET' } } },
      want: 'keys do not belong in this file',
    },
    {
      given: balance({ scle: -2 }),
      want: ':18:11: unknown member "scle" of balance: did you mean scale?',
    },
    { given: balance({ factor: 100 }), want: 'unknown member of balance: known are' },
    { given: balance({ scale: '-2' }), want: 'scale must be a whole number from -18 to 18' },
    { given: balance({ scale: 0.5 }), want: 'scale must be a whole number' },
    { given: balance({ scale: 400 }), want: 'scale must be a whole number' },
    { given: balance({ remaining: 'wallet.left' }), want: 'remaining must be a JSON Pointer' },
    { given: balance({ remaining: [] }), want: 'remaining must not be empty' },
    { given: balance({ unit: 'credits' }), want: 'the unit of acme must be a currency' },
    { given: balance({ unit: 'globex:credit' }), want: 'the unit of acme must be a currency' },
    {
      given: balance({ unit: { at: '/kind', words: { hours: 'globex:hour' } } }),
      want: 'the unit of acme must be a currency',
    },
    { given: balance({ unit: { at: '/kind', words: [] } }), want: 'words must be an object' },
    { given: balance({ scope: 'team' }), want: 'scope must be one of key, user' },
    { given: balance({ sign: 'negative' }), want: 'sign must be inverted' },
    { given: balance({ unlimited: { at: '/x' } }), want: 'unlimited needs "equals"' },
    { given: { ...acme, successStatus: 404 }, want: 'successStatus must be a whole number' },
    { given: { ...acme, errors: { rules: [{ kind: 'empty' }] } }, want: 'kind must be one of' },
    {
      given: { ...acme, errors: { rules: [{ code: 1, kind: 'timeout', reason: 'x' }] } },
      want: 'the reason of timeout must be one of',
    },
  ])('$want', ({ given, want }) => {
    const message = messageOf(() => read(given));
    expect(message).toMatch(/^\/acme\.json:\d+:\d+: /);
    expect(message).toContain(want);
    expect(message).not.toContain('SECRET');
  });
});

describe('in the command line', () => {
  let vendor: Server;
  let folder: string;
  beforeAll(async () => {
    vendor = createServer((request, response) => {
      const isKnown = request.headers.authorization === 'Bearer acme-key';
      response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
      response.end('{"wallet":{"left":1234}}');
    });
    await new Promise((resolve) => vendor.listen(0, '127.0.0.1', () => resolve(undefined)));
  });
  afterAll(() => vendor.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuelgauge-own-'));
    await mkdir(join(folder, 'below'));
    const baseUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
    await writeFile(join(folder, 'acme.json'), JSON.stringify({ ...acme, baseUrl }));
    const config = { thresholds: { acme: '5EUR' }, providers: ['./acme.json'] };
    await writeFile(join(folder, 'own.json'), JSON.stringify(config));
    return () => rm(folder, { recursive: true });
  });
  const run = (...args: string[]) =>
    runHere([...args, '--config', join(folder, 'own.json')], { env: { ACME_API_KEY: 'acme-key' } });

  test('list reads it with the others', async () => {
    const { exitCode, stdout } = await run('list', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      readings: [{ provider: 'acme', status: 'ok', balance: { remaining: '12.34', unit: 'EUR' } }],
      totals: [{ unit: 'EUR', remaining: '12.34' }],
    });
    expect((await run('list', '--provider', 'acne')).stderr).toContain('did you mean acme?');
  });

  test.each([
    { given: ['acme=12.34EUR'], want: 0 },
    { given: ['acme=13EUR'], want: 1 },
    { given: ['acme=5'], want: 64 },
    { given: ['acme=5USD'], want: 64 },
    { given: ['acmee=5EUR'], want: 64 },
    { given: ['nonsense'], want: 64 },
    { given: [], want: 0 },
  ])('guard $given ends with $want', async ({ given, want }) => {
    const { exitCode, stderr } = await run('guard', ...given);
    expect(exitCode).toBe(want);
    if (want === 1) expect(stderr).toContain('top up at https://acme.test/buy');
  });

  test('doctor examines it; providers lists it; the sandbox serves it', async () => {
    const doctor = await run('doctor', '--json', '--provider', 'acme');
    expect(doctor.exitCode).toBe(0);
    expect(doctor.stdout).toContain('12.34 EUR');
    const providers = await run('providers', '--json');
    expect(JSON.parse(providers.stdout).at(-1)).toMatchObject({ id: 'acme', unit: 'EUR' });
    const sandbox = await run('list', '--sandbox', '--json', '--provider', 'acme');
    expect(JSON.parse(sandbox.stdout).readings).toMatchObject([
      { provider: 'acme', account: 'sandbox', status: 'ok', balance: { unit: 'EUR' } },
    ]);
    const env = await run('sandbox', '--port', '8787', '--print-env', '--balance', 'acme=7');
    expect(env.stdout).toContain('FUELGAUGE_ACME_BASE_URL');
  });

  test('one run knows nothing of the vendors of another', async () => {
    const [own, other] = await Promise.all([
      run('providers', '--json'),
      runHere(['providers', '--json']),
    ]);
    expect(own.stdout).toContain('"acme"');
    expect(other.stdout).not.toContain('"acme"');
  });

  test.each([
    { title: 'a file that is not there', providers: ['./nowhere.json'], want: 'ENOENT' },
    { title: 'a folder', providers: ['./below'], want: 'not a file' },
    { title: 'the same one twice', providers: ['./acme.json', './acme.json'], want: 'two vendors' },
    { title: 'no list', providers: './acme.json', want: 'providers must be a list' },
  ])('$title is refused', async ({ providers, want }) => {
    await writeFile(join(folder, 'own.json'), JSON.stringify({ providers }));
    const { exitCode, stderr } = await run('list');
    expect([exitCode, stderr]).toEqual([78, expect.stringContaining(want)]);
  });

  test('a file that was merely discovered may not add vendors', async () => {
    await writeFile(
      join(folder, 'fuelgauge.config.json'),
      JSON.stringify({ providers: ['./acme.json'] }),
    );
    const env = { ACME_API_KEY: 'acme-key' };
    const { exitCode, stderr } = await runHere([], { cwd: join(folder, 'below'), env });
    expect(exitCode).toBe(78);
    expect(stderr).toMatch(/fuelgauge\.config\.json:1:\d+: providers is not accepted from a disc/);
    expect((await runHere(['providers'], { cwd: folder })).exitCode).toBe(0);
  });

  test('that of the user’s own folder may', async () => {
    await mkdir(join(folder, 'fuelgauge'));
    await writeFile(
      join(folder, 'fuelgauge', 'fuelgauge.config.json'),
      JSON.stringify({ providers: ['../acme.json'] }),
    );
    const env = { ACME_API_KEY: 'acme-key', XDG_CONFIG_HOME: folder };
    expect((await runHere(['--json'], { env })).stdout).toContain('"12.34"');
    expect((await runHere(['completion', 'bash'], { env })).stdout).toContain('acme');
  });
});
