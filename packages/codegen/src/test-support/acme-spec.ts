import { stringify } from 'yaml';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import type { Json, JsonObject } from '../json/json.ts';
import { writeSourceRecord } from '../spec/source-record.ts';

/** A document of a vendor that does not exist. */
export const acmeDocument = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://api.acme.example/v1/' }],
  security: [{ key: [] }],
  paths: {
    '/credits': {
      get: {
        responses: {
          '200': { description: 'OK', content: json({ $ref: '#/components/schemas/Credits' }) },
          '401': {
            description: 'No',
            content: json(
              { $ref: '#/components/schemas/Problem' },
              { noKey: { value: { code: 'no_key' } } },
            ),
          },
          default: { $ref: '#/components/responses/problem' },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Credits: {
        type: 'object',
        required: ['left', 'state'],
        properties: {
          left: { type: 'integer' },
          bought_at: { type: ['string', 'null'] },
          state: { type: 'string' },
          pool: {
            anyOf: [{ type: 'object', properties: { id: { type: 'string' } } }, { type: 'null' }],
          },
        },
      },
      Problem: {
        type: 'object',
        required: ['code'],
        properties: { code: { type: 'string' }, wait: { type: 'number' } },
      },
    },
    responses: {
      problem: { description: 'Oh', content: json({ $ref: '#/components/schemas/Problem' }) },
    },
  },
} satisfies JsonObject;

/** Its meaning. */
export const acmeMeaning = {
  version: 1,
  name: 'Acme',
  operation: 'GET /credits',
  balance: {
    remaining: '/left',
    unit: 'credit',
    lastTopUpAt: '/bought_at',
    scope: 'user',
    pool: '/pool/id',
  },
  sentinel: { at: '/state', equals: 'fine' },
  errors: {
    codeAt: ['/code'],
    retryAfterSecondsAt: '/wait',
    rules: [{ code: 'no_key', kind: 'unauthorized', evidence: 'page, errors' }],
  },
  key: { variables: ['ACME_API_KEY'], prefix: 'ac_', examples: { missing: 'noKey' } },
  links: { docs: 'https://docs.acme.example', keys: 'https://acme.example/keys' },
} satisfies JsonObject;

export interface SpecParts {
  readonly id?: string;
  readonly document?: Json;
  readonly meaning?: Json;
  /** Actions of `fixes.overlay.yaml`. */
  readonly fixes?: readonly Json[];
}

/** The texts of a spec folder, put together from its parts. */
export function specFiles({
  id = 'acme',
  document = acmeDocument,
  meaning = acmeMeaning,
  fixes,
}: SpecParts = {}) {
  const overlay = (title: string, actions: readonly Json[]): string =>
    stringify(
      { overlay: '1.1.0', info: { title, version: '1' }, actions },
      { aliasDuplicateObjects: false },
    );
  const source = writeSourceRecord({
    url: null,
    index: null,
    form: 'document',
    retrieved: '2026-01-02',
    pageSha256: sha256(''),
    canonicalSha256: sha256(canonicalJson(document)),
    fence: null,
  });
  const files = new Map([
    [`specs/${id}/source.yaml`, source],
    [`specs/${id}/vendored.openapi.yaml`, stringify(document, { aliasDuplicateObjects: false })],
    [
      `specs/${id}/balance.overlay.yaml`,
      overlay('meaning', [{ target: '$', update: { 'x-fuelgauge': meaning } }]),
    ],
  ]);
  if (fixes) files.set(`specs/${id}/fixes.overlay.yaml`, overlay('fixes', fixes));
  return files;
}

/** A changed copy: `edit` gets a clone to work on. */
export function changed<Value extends JsonObject>(
  value: Value,
  edit: (copy: Value) => void,
): Value {
  const copy = structuredClone(value);
  edit(copy);
  return copy;
}

function json(schema: JsonObject, examples?: JsonObject) {
  return { 'application/json': examples ? { schema, examples } : { schema } };
}
