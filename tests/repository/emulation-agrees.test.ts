import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHandlers } from '@fuelgauge/core/msw';
import {
  createBalanceRequest,
  type DocumentedError,
  type Emulation,
  type EmulationOptions,
} from '@fuelgauge/core/testing';
import { emulations } from '@fuelgauge/registry/emulations';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../packages/cli/src/sandbox/start-sandbox.ts';
import { type RunningPrism, startPrism } from '../support/start-prism.ts';

/** What an answer says: what is compared of it. */
interface Answer {
  readonly status: number;
  /** Parsed; the empty text where there is no body. */
  readonly body: unknown;
}

const GOOD_KEY = 'the-good-key';
const vendors: readonly Emulation[] = await Promise.all(emulations.map(({ load }) => load()));

async function ask(
  { definition }: Emulation,
  key: string | null,
  baseUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const request = createBalanceRequest(definition, key, baseUrl);
  for (const [name, value] of Object.entries(more)) request.headers.set(name, value);
  const response = await fetch(request);
  const text = await response.text();
  return { status: response.status, body: text === '' ? '' : JSON.parse(text) };
}

async function askHandlers(
  emulation: Emulation,
  key: string | null,
  options: EmulationOptions,
): Promise<Answer> {
  const server = setupServer(...createHandlers(emulation)({ ...options, apiKey: GOOD_KEY }));
  server.listen();
  try {
    return await ask(emulation, key);
  } finally {
    server.close();
  }
}

async function askSandbox(
  emulation: Emulation,
  key: string | null,
  options: EmulationOptions,
): Promise<Answer> {
  const { id } = emulation.definition;
  const createResponder: Emulation['createResponder'] = (given) =>
    emulation.createResponder({ ...given, ...options });
  const respond: Emulation['respond'] = (request, given) => createResponder(given)(request);
  const sandbox = await startSandbox({
    emulations: [{ id, apiKey: GOOD_KEY, emulation: { respond, createResponder } }],
  });
  try {
    return await ask(emulation, key, `${sandbox.url}/${id}`);
  } finally {
    await sandbox.close();
  }
}

describe.each(vendors)('$definition.id', (emulation) => {
  const { id } = emulation.definition;
  const documentFile = fileURLToPath(
    new URL(`../../packages/providers/${id}/openapi.json`, import.meta.url),
  );
  const document = JSON.parse(readFileSync(documentFile, 'utf8'));
  let prism: RunningPrism;
  beforeAll(async () => {
    prism = await startPrism(documentFile);
  }, 60_000);
  afterAll(() => prism?.close());

  function askPrism(
    key: string | null,
    wanted?: Pick<DocumentedError, 'status' | 'example'>,
  ): Promise<Answer> {
    const example = wanted?.example ? `, example=${wanted.example}` : '';
    const prefer = wanted && { prefer: `code=${wanted.status}${example}` };
    return ask(emulation, key, prism.url, prefer);
  }
  /** The same question to both shells of the emulation, which must answer alike whatever Prism says. */
  async function askOurs(key: string | null, options: EmulationOptions = {}): Promise<Answer> {
    const [handlers, sandbox] = [
      await askHandlers(emulation, key, options),
      await askSandbox(emulation, key, options),
    ];
    expect(sandbox).toEqual(handlers);
    return handlers;
  }
  /** The documented error that answers this key: named by the document, else the first refusal. */
  function refusalOf(key: 'missing' | 'wrong'): DocumentedError | undefined {
    const name = document['x-fuelgauge'].key.examples?.[key];
    return emulation.errors.find(({ example, kind }) =>
      name ? example === name : kind === 'unauthorized',
    );
  }

  test('a good key', async () => {
    expect(await askOurs(GOOD_KEY)).toEqual(await askPrism(GOOD_KEY));
  });

  test('no key', async () => {
    const ours = await askOurs(null);
    const prisms = await askPrism(null);
    expect(ours.status).toBe(prisms.status);
    // Where the document gives the refusal no body, Prism makes up a problem of its own (RFC 9457) and we send none.
    expect(ours.body).toEqual((refusalOf('missing')?.body ?? null) === null ? '' : prisms.body);
  });

  test('a wrong key', async () => {
    // Prism takes any key, so it is asked for the reply that the document says a wrong key gets.
    const refusal = refusalOf('wrong');
    const want = refusal ? await askPrism(GOOD_KEY, refusal) : { status: 401, body: '' };
    expect(await askOurs('another-key')).toEqual(want);
  });

  test.each(emulation.errors)('$status $example', async (error) => {
    const { status, example } = error;
    const ours = await askOurs(GOOD_KEY, {
      error: { status, ...(example !== null && { example }) },
    });
    expect(ours).toEqual(await askPrism(GOOD_KEY, error));
  });
});
