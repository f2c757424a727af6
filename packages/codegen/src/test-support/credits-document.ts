import type { Json, JsonObject } from '../json/json.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is mutated at will here
type Anything = any;

/** A document of a vendor that does not exist, with a bit of everything that can change. */
export function creditsDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'Brew', version: '1.0', description: 'Tea and credits.' },
    servers: [{ url: 'https://api.brew.example/v1' }],
    paths: {
      '/credits': {
        get: {
          operationId: 'getCredits',
          security: [{ bearer: [] }],
          parameters: [
            { name: 'team', in: 'query', schema: { type: 'string' } },
            { name: 'kind', in: 'query', schema: { enum: ['all', 'paid'] } },
          ],
          responses: {
            '200': {
              description: 'OK',
              content: { 'application/json': { schema: ref('Credits') } },
            },
            '401': {
              description: 'No',
              content: { 'application/json': { schema: ref('Problem') } },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        header: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
      },
      schemas: {
        Credits: {
          type: 'object',
          required: ['balance', 'state'],
          properties: {
            balance: { type: 'number', description: 'What is left.' },
            bought: { type: 'string' },
            state: { enum: ['live', 'held'] },
            count: { type: 'integer' },
            pools: {
              type: 'array',
              items: {
                type: 'object',
                required: ['id'],
                properties: { id: { type: 'string' }, left: { type: 'number' } },
              },
            },
          },
        },
        Problem: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
      },
    },
  } as Anything;
}

export interface Pair {
  readonly old: JsonObject;
  readonly next: JsonObject;
}

/** Two documents that come of the same one; `prepare` changes both, `edit` the newer one. */
export function pairOf(
  edit: (document: Anything) => void,
  prepare: (document: Anything) => void = () => {},
): Pair {
  const [old, next] = [creditsDocument(), creditsDocument()];
  prepare(old);
  prepare(next);
  edit(next);
  return { old, next };
}

/** The same with its members the other way round. */
export function reorder(value: Json): Json {
  if (Array.isArray(value)) return value.map(reorder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reorder(member)]),
  );
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
