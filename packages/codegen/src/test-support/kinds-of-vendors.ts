import { takeReading } from '@fuelgauge/core/internal';
import { createEmulation, type EmulationOptions } from '@fuelgauge/core/testing';
import { expect } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { specFiles } from './acme-spec.ts';
import { evaluateProvider } from './evaluate-provider.ts';

export const KEY = 'ac_0123456789~secret';

/** What is particular to one kind of vendor; everything else is the same for all. */
export interface Kind {
  readonly properties: JsonObject;
  readonly balance: JsonObject;
  readonly scheme?: JsonObject;
  readonly parameters?: readonly JsonObject[];
  readonly key?: JsonObject;
  readonly request?: JsonObject;
  /** What accounts give beside the key. */
  readonly values?: JsonObject;
  readonly example?: JsonObject;
}

export function filesOf(kind: Kind) {
  const { properties, balance, scheme, parameters, key, request, values, example } = kind;
  const schema = { type: 'object', properties };
  const content = { 'application/json': { schema, ...(example && { example }) } };
  return specFiles({
    document: {
      openapi: '3.1.0',
      info: { title: 'Acme', version: '1' },
      servers: [{ url: 'https://api.acme.example/v1' }],
      security: [{ key: [] }],
      paths: {
        '/credits': {
          get: {
            ...(parameters && { parameters: [...parameters] }),
            responses: { '200': { description: 'OK', content }, '401': { description: 'No' } },
          },
        },
      },
      components: { securitySchemes: { key: scheme ?? { type: 'http', scheme: 'bearer' } } },
    },
    meaning: {
      version: 1,
      name: 'Acme',
      operation: 'GET /credits',
      balance: { unit: 'credit', scope: 'unknown', ...balance },
      ...(request && { request }),
      ...(values && { parameters: values }),
      key: { variables: ['ACME_API_KEY'], ...key },
      links: { docs: 'https://docs.acme.example', keys: 'https://acme.example/keys' },
    },
  });
}

/** From a folder of data to a reading: generated, type-checked, emulated, asked. */
export async function readFrom(kind: Kind, options: EmulationOptions = {}, env = {}) {
  const { definition, document, faults, packages } = await evaluateProvider('acme', filesOf(kind));
  expect(faults).toEqual([]);
  const emulation = createEmulation(definition, document);
  const requests: Request[] = [];
  const reading = await takeReading(definition, {
    apiKey: KEY,
    env,
    fetch: (url, init) => {
      const request = new Request(url, init);
      requests.push(request);
      return emulation.respond(request, { apiKey: KEY, ...options });
    },
  });
  return { reading, request: requests[0], packages };
}

export const number = { type: 'number' };
export const text = { type: 'string' };
export const plain: Kind = {
  properties: { left: number },
  balance: { remaining: '/left' },
  example: { left: 12.5 },
};
