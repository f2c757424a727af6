import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { rankOfAll } from '../openapi/rank-operations.ts';
import { classify } from './classify.ts';

/**
 * What five vendors really changed, as facts: paths, names, types, statuses, listed values. The words are ours, with
 * those of the vendor's that carry the fact. Sources: the histories that growth of the vendors' documents left in
 * their public repositories, named beside each.
 */

type Members = Readonly<Record<string, Json>>;

const object = (properties: Members, required: readonly string[] = []): Json => ({
  type: 'object',
  properties: { ...properties },
  ...(required.length > 0 && { required: [...required] }),
});
const number: Json = { type: 'number' };
const text: Json = { type: 'string' };

interface Operation {
  readonly success?: Json;
  readonly errors?: Readonly<Record<string, string>>;
}

/** A document with these GET operations. */
function documentOf(
  operations: Readonly<Record<string, Operation>>,
  servers = 'https://api.test',
): Json {
  const content = (schema: Json) => ({ 'application/json': { schema } });
  return {
    openapi: '3.1.0',
    info: { title: 'A vendor', version: '1' },
    servers: [{ url: servers }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, { success = object({}), errors = {} }]) => [
        path,
        {
          get: {
            responses: {
              '200': { description: 'OK', content: content(success) },
              ...Object.fromEntries(
                Object.entries(errors).map(([status, description]) => [status, { description }]),
              ),
            },
          },
        },
      ]),
    ),
  } as Json;
}

/** The bump, and every change that is more than words or that is to be looked at. */
async function summaryOf(old: Json, next: Json) {
  const { bump, changes } = await classify(old, next);
  return {
    bump,
    told: changes
      .filter((change) => change.bump !== 'patch' || change.look !== undefined)
      .map(({ bump: each, message, look }) => `${each}: ${message}${look ? ` (${look})` : ''}`)
      .join('\n'),
  };
}

// firecrawl/firecrawl-docs: v1 at 2025-04-29, later v1, v2 at 2025-09-01 (cfb347af, 0f90f0ef).
const firecrawl = (
  data: Members,
  path = '/team/credit-usage',
  server = 'https://api.firecrawl.dev/v1',
) =>
  documentOf(
    { [path]: { success: object({ success: { type: 'boolean' }, data: object(data) }) } },
    server,
  );
const V1 = { remaining_credits: number };
const V1_LATER = { ...V1, plan_credits: number, billing_period_end: text };
const V2 = { remainingCredits: number, planCredits: number, billingPeriodEnd: text };

test('Firecrawl adds the plan: nobody has to do anything', async () => {
  const { bump, told } = await summaryOf(firecrawl(V1), firecrawl(V1_LATER));
  expect(bump).toBe('minor');
  expect(told).toContain('plan_credits');
});

test('Firecrawl v2 renames the amount and moves the server: every user has to', async () => {
  const next = firecrawl(V2, '/team/credit-usage', 'https://api.firecrawl.dev/v2');
  const { bump, told } = await summaryOf(firecrawl(V1_LATER), next);
  expect(bump).toBe('major');
  expect(told).toMatch(/major: .*remaining_credits/);
  expect(told).toMatch(/major: .*moved from below \/v1 to below \/v2/);
});

// OpenRouterTeam/typescript-sdk: 403 of /credits at 2025-10-28 and 2026-02-05; /auth/key until 2025-10-07.
const openrouter = (tier: string) =>
  documentOf({ '/credits': { errors: { '403': `Only ${tier} keys can do this` } } });

test('OpenRouter names another tier of key: no type shows it, and somebody must look', async () => {
  const { bump, told } = await summaryOf(openrouter('provisioning'), openrouter('management'));
  expect(bump).toBe('patch');
  expect(told).toMatch(/patch: .*403.*\(.*key/);
});

test('OpenRouter drops /auth/key: breaking, and its successor is named first', async () => {
  const key = { success: object({ data: object({ limit_remaining: number }) }) };
  const next = documentOf({ '/models': {}, '/activity': {}, '/key': key });
  const { bump, told } = await summaryOf(
    documentOf({ '/auth/key': key, '/key': key, '/models': {} }),
    next,
  );
  expect(bump).toBe('major');
  expect(told).toMatch(/major: .*\/auth\/key/);
  expect(rankOfAll([next])[0]?.operation.name).toBe('GET /key');
});

// DeepLcom/openapi: speech in milliseconds at 2025-12-11 (5556390), deprecated and always 0 at 2026-06-30 (d161fd2).
const milliseconds = (more: Members, unit: readonly string[]): Json =>
  documentOf({
    '/v2/usage': {
      success: object({
        character_count: number,
        speech_to_text_milliseconds_count: { type: 'integer', ...more },
        ...('deprecated' in more && { speech_to_text_minutes_count: number }),
        products: {
          type: 'array',
          items: object({ billing_unit: { type: 'string', enum: [...unit] } }),
        },
      }),
    },
  });

test('DeepL lets its milliseconds die: the type holds, the number is always 0', async () => {
  const old = milliseconds({ description: 'Milliseconds used.' }, ['characters', 'milliseconds']);
  const next = milliseconds(
    { description: 'Always 0 since minutes are counted.', deprecated: true },
    ['characters', 'minutes'],
  );
  const { bump, told } = await summaryOf(old, next);
  expect(told).toMatch(/speech_to_text_milliseconds_count.*deprecated/);
  expect(told).toMatch(/“always 0”/i);
  expect(told).toContain('speech_to_text_minutes_count');
  expect(bump).toBe('major'); // whoever waits for "milliseconds" in the list waits for ever
});

// veniceai/api-docs: consumptionCurrency at 2026-02-04 and 2026-04-04 (c93aebfd, 56c58154).
const venice = (currencies: readonly string[]) =>
  documentOf({
    '/billing/balance': {
      success: object({ consumptionCurrency: { type: 'string', enum: [...currencies] } }),
    },
  });

test('Venice adds a currency to a list: minor, and told, since narrow unions break', async () => {
  const { bump, told } = await summaryOf(
    venice(['USD', 'VCU', 'DIEM']),
    venice(['USD', 'VCU', 'DIEM', 'BUNDLED_CREDITS']),
  );
  expect(bump).toBe('minor');
  expect(told).toContain('BUNDLED_CREDITS');
});

// elevenlabs/elevenlabs-docs: 2024-12-19 and 2025-08-24 (1483ae5e, a6510bb5).
const SUBSCRIPTION = {
  character_count: number,
  character_limit: number,
  next_character_count_reset_unix: { type: 'integer' } as Json,
  currency: text,
};

test('ElevenLabs no longer promises the time of the reset: who reads it without a check breaks', async () => {
  const all = Object.keys(SUBSCRIPTION);
  const read = (members: Members, required: readonly string[]) =>
    documentOf({ '/v1/user/subscription': { success: object(members, required) } });
  const { bump, told } = await summaryOf(
    read(SUBSCRIPTION, all),
    read({ ...SUBSCRIPTION, max_character_limit_extension: number }, all.slice(0, 2)),
  );
  expect(bump).toBe('major');
  expect(told).toMatch(/major: .*next_character_count_reset_unix/);
  expect(told).toContain('max_character_limit_extension');
});
