import type { ProviderDefinition } from '@fuelgauge/core';
import { takeReading } from '@fuelgauge/core/internal';
import type { Json } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { listExamples } from './list-examples.ts';

/** The first fixtures of a provider: every example in its document with the reading that it gives. */
export async function draftFixtures(
  definition: ProviderDefinition,
  document: Json,
  operation: Operation,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { name, status, body } of listExamples(document, operation)) {
    const text = JSON.stringify(body);
    const fixture = {
      title: `drafted: ${name}`,
      origin: 'spec',
      evidence: `the example of the ${status} response`,
      request: operation.name,
      response: { status, headers: { 'content-type': 'application/json' }, body: text },
      want: await readWant(definition, status, text),
    };
    files.set(`fixtures/${name}.json`, `${JSON.stringify(fixture, null, 2)}\n`);
  }
  return files;
}

/** The reading that a definition gives of a response, as fixtures write it. */
export async function readWant(
  definition: ProviderDefinition,
  status: number,
  body: string,
): Promise<object> {
  const respond = async () =>
    new Response(body, { status, headers: { 'content-type': 'application/json' } });
  const reading = await takeReading(definition, {
    apiKey: 'fixture-key',
    fetch: respond,
    maxRetries: 0,
    env: {},
  });
  if (reading.status === 'ok') {
    return {
      status: 'ok',
      balance: reading.balance,
      warnings: reading.warnings.map(({ code }) => code),
    };
  }
  const { kind, reason, status: received } = reading.error;
  return { status: 'error', error: { kind, reason, status: received } };
}
