import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InventedVendor } from './invent-vendors.ts';
import type { JsonObject } from './kinds.ts';

/** Writes the vendor as data, the only thing that adding one may take. */
export async function writeVendor(root: string, vendor: InventedVendor): Promise<void> {
  const folder = join(root, 'specs', vendor.id);
  for (const [path, content] of Object.entries(filesOf(vendor))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${JSON.stringify(content, null, 2)}\n`);
  }
}

/** The files of its folder. JSON is YAML. */
function filesOf(vendor: InventedVendor): Readonly<Record<string, object>> {
  return {
    'source.yaml': {
      url: null,
      index: 'https://docs.vendor.example/llms.txt',
      form: 'prose',
      retrieved: '2026-11-20',
      pageSha256: '0'.repeat(64),
      canonicalSha256: null,
      fence: null,
    },
    'transcribed.openapi.yaml': documentOf(vendor),
    'balance.overlay.yaml': overlay('The invented documentation says so.', {
      'x-fuelgauge': meaningOf(vendor),
    }),
    ...(vendor.fix && { 'fixes.overlay.yaml': overlay('The document is silent.', vendor.fix) }),
    ...(vendor.hasFixtures && { 'fixtures/example.json': fixtureOf(vendor) }),
  };
}

const overlay = (description: string, update: JsonObject): object => ({
  overlay: '1.1.0',
  info: { title: 'invented', version: '1' },
  actions: [{ target: '$', description, update }],
});

const CODE = { type: 'object', required: ['error'], properties: { error: codeSchema() } };

function codeSchema(): object {
  const text = { type: 'string' };
  return { type: 'object', required: ['type'], properties: { type: text, message: text } };
}

function documentOf({ name, path, amount, key, hasExamples, hasCodes }: InventedVendor): object {
  const content = (schema: object, example: object) => ({
    'application/json': { schema, ...(hasExamples && { example }) },
  });
  const failure = (type: string) => ({
    description: 'refused',
    content: content(CODE, { error: { type, message: 'no' } }),
  });
  const { properties, body } = amount;
  return {
    openapi: '3.1.0',
    info: { title: name, version: '1' },
    servers: [{ url: 'https://api.vendor.example/base' }],
    security: [{ key: [] }],
    paths: {
      [path]: {
        get: {
          operationId: 'balance',
          responses: {
            200: {
              description: 'the balance',
              content: content(
                { type: 'object', required: Object.keys(properties), properties },
                body,
              ),
            },
            401: { description: 'wrong key' },
            ...(hasCodes && { 402: failure('empty_wallet'), 403: failure('other_tier') }),
          },
        },
      },
    },
    components: { securitySchemes: { key: key.scheme } },
  };
}

function meaningOf({ name, path, variable, amount, key, hasCodes }: InventedVendor): JsonObject {
  const evidence = 'page: Errors';
  return {
    version: 1,
    name,
    operation: `GET ${path}`,
    balance: { ...amount.balance, scope: 'workspace' },
    ...(amount.sentinel && { sentinel: amount.sentinel }),
    ...(hasCodes && {
      errors: {
        codeAt: ['/error/type'],
        rules: [
          { code: 'empty_wallet', kind: 'payment_required', reason: 'no_credit', evidence },
          { code: 'other_tier', kind: 'forbidden', reason: 'key_tier', evidence },
        ],
      },
    }),
    key: { variables: [variable], ...key.key },
    links: { docs: 'https://docs.vendor.example', keys: 'https://vendor.example/keys' },
  };
}

function fixtureOf({ id, path, amount, hasExamples }: InventedVendor): object {
  const { unit } = amount.balance;
  const isCurrency = typeof unit === 'string' && /^[A-Z]{3}$/.test(unit);
  return {
    title: 'the invented example',
    origin: hasExamples ? 'spec' : 'synthetic',
    evidence: hasExamples ? 'the example of the 200 response' : 'contract: a success is read',
    request: `GET ${path}`,
    response: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(amount.body),
    },
    want: {
      status: 'ok',
      balance: {
        remaining: amount.remaining,
        unit: amount.currency ?? (isCurrency ? unit : `${id}:${unit}`),
        total: amount.total ?? null,
        lastTopUpAt: null,
        scope: 'workspace',
        poolId: null,
      },
      warnings: [],
    },
  };
}
