import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { createSpecRoot, type SpecRoot } from '../test-support/spec-root.ts';
import { readSpecFiles } from '../tree/read-tree.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pages = join(import.meta.dirname, '../test-support/prose-pages');
let repository: SpecRoot;
beforeAll(async () => {
  repository = await createSpecRoot();
});
beforeEach(() => rm(join(repository.root, 'specs'), { recursive: true, force: true }));
afterAll(() => repository.remove());

const idOf = (page: string): string => page.replace(/\..*$/, '');

async function importPage(page: string) {
  const id = idOf(page);
  await repository.write('page', readFileSync(join(pages, page)));
  const url = `https://docs.${id}.example/page`;
  return repository.spec('import', id, '--page', 'page', '--form', 'prose', '--url', url);
}

interface Vendor {
  readonly page: string;
  /** What a person has to say; all else is right as it is drafted. */
  readonly answers?: readonly string[];
  readonly want: object;
}

/** Pages in the forms that real vendors write, with facts of the same shapes. */
const vendors: readonly Vendor[] = [
  {
    page: 'gatehouse.mdx',
    want: {
      path: '/v1/credits',
      auth: { scheme: 'Bearer' },
      balance: { remaining: '/balance', unit: 'gatehouse:credit', amountsAsText: true },
    },
  },
  {
    page: 'deepwell.html',
    answers: ['/balance/from/first=[USD, CNY]'],
    want: {
      path: '/user/balance',
      balance: {
        from: { list: '/balance_infos', by: '/currency', first: ['USD', 'CNY'] },
        remaining: '/total_balance',
        unit: { at: '/currency' },
      },
    },
  },
  {
    page: 'novella.mdx',
    answers: ['/balance/remaining=/availableBalance', '/balance/total=none'],
    want: {
      path: '/openapi/v1/billing/balance/detail',
      balance: { remaining: '/availableBalance', unit: 'USD', scale: -4 },
    },
  },
  {
    page: 'kiosk.mdx',
    answers: ['/balance/remaining=/data', '/balance/unit=credit'],
    want: {
      path: '/api/v1/chat/credit',
      balance: { remaining: '/data', unit: 'kiosk:credit', integer: true },
    },
  },
  {
    page: 'serpent.html',
    answers: [
      '/balance/remaining=/total_searches_left',
      '/balance/minus=none',
      '/balance/total=/searches_per_month',
    ],
    want: {
      baseUrl: 'https://serpent.example',
      path: '/account.json',
      auth: { query: 'api_key' },
      balance: { remaining: '/total_searches_left', unit: 'serpent:search' },
    },
  },
  {
    page: 'siloflow.mdx',
    // The page speaks of money, and not of whose.
    answers: ['/balance/remaining=/data/totalBalance', '/balance/unit=CNY'],
    want: {
      path: '/v1/user/info',
      balance: { remaining: '/data/totalBalance', amountsAsText: true },
    },
  },
  {
    page: 'poet.mdx',
    want: {
      path: '/usage/current_balance',
      balance: { remaining: '/current_point_balance', unit: 'poet:point' },
    },
  },
  {
    page: 'featherbed.mdx',
    want: {
      baseUrl: 'https://api.featherbed.example',
      path: '/account/credits',
      balance: { remaining: '/balance', unit: { at: '/currency' }, scale: -9 },
    },
  },
  {
    page: 'clearwater.html',
    want: {
      path: '/v2/email_verify/getcredits',
      auth: { header: 'Authorization', scheme: 'Bearer' },
      balance: { remaining: '/data/available_credits', unit: 'clearwater:credit' },
    },
  },
  {
    page: 'vista.mdx',
    answers: ['/balance/remaining=/remains/0/credit_remain'],
    want: {
      auth: { header: 'Authorization', scheme: 'Token' },
      request: { query: { show_detail: 'false' } },
      balance: { remaining: '/remains/0/credit_remain' },
    },
  },
  {
    page: 'prospect.mdx',
    want: {
      path: '/account-information',
      auth: { header: 'X-KEY' },
      balance: { remaining: '/response/remaining_credits', unit: 'prospect:credit', integer: true },
    },
  },
];

describe('a page of prose needs a few answers, and not a line of YAML', () => {
  test.each(vendors)('$page', async ({ page, answers = [], want }) => {
    const id = idOf(page);
    const { out, err } = await importPage(page);
    expect(out).toContain(`specs/${id}/transcribed.openapi.yaml`);
    expect(err).toEqual([expect.stringContaining(`confirm ${id}`)]);
    await repository.spec(
      'confirm',
      id,
      '--yes',
      ...answers.flatMap((answer) => ['--answer', answer]),
    );
    expect(resolveSpec(id, readSpecFiles(repository.root)).definition).toMatchObject(want);
    await repository.generate();
  });

  test.each(vendors)('$page: no sentence of it is written down', async ({ page }) => {
    await importPage(page);
    const written = await repository.read(`specs/${idOf(page)}/transcribed.openapi.yaml`);
    expect(listTexts(parse(written)).filter((text) => !OURS.test(text))).toEqual([]);
  });
});

/** Texts with a blank in them. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return / /.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** Our own words for facts, names of statuses, a word before a key, a time. */
const OURS =
  /^(?:The page counts in [\w -]+\.|(?:What (?:is left|was used))?(?:; )?(?:[Ii]n [\w -]+)?|`\w+ <key>`|(?:[A-Z][a-z]+ ?){2,3}|Status \d+|\d{4}-[\d :+-]+)$/;

test('an identifier in the path is refused, and leaves no folder', async () => {
  await expect(importPage('teamwork.mdx')).rejects.toThrow('needs a value in its path');
  expect([...readSpecFiles(repository.root).keys()]).toEqual([]);
});

test('a transcription that lies there is drafted like a document', async () => {
  const transcription = `openapi: 3.1.0
info: { title: Poet, version: '1' }
servers: [{ url: https://api.poet.example }]
security: [{ key: [] }]
paths:
  /mine:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { type: object, properties: { balance_cents: { type: integer } } }
              example: { balance_cents: 150 }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
`;
  await repository.write('specs/poet/transcribed.openapi.yaml', transcription);
  await importPage('poet.mdx');
  expect(await repository.read('specs/poet/transcribed.openapi.yaml')).toBe(transcription);
  await repository.spec('confirm', 'poet', '--yes');
  const fixture = JSON.parse(await repository.read('specs/poet/fixtures/balance.json'));
  expect(fixture.want).toMatchObject({ status: 'ok', balance: { remaining: '1.5', unit: 'USD' } });
});

test('answers correct a transcription itself', async () => {
  await importPage('poet.mdx');
  const answers = [
    '/server=https://eu.poet.example',
    '/operation=GET /v2/points',
    '/key=X-Poet: Token',
  ];
  const { out } = await repository.spec(
    'confirm',
    'poet',
    '--yes',
    ...answers.flatMap((answer) => ['--answer', answer]),
  );
  expect(out.filter((line) => line.startsWith('taken: '))).toHaveLength(3);
  expect(resolveSpec('poet', readSpecFiles(repository.root)).definition).toMatchObject({
    baseUrl: 'https://eu.poet.example',
    path: '/v2/points',
    auth: { header: 'X-Poet', scheme: 'Token' },
  });
  expect([...readSpecFiles(repository.root).keys()]).not.toContain('specs/poet/fixes.overlay.yaml');
});
