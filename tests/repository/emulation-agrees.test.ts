import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHandlers } from '@fuelgauge/core/msw';
import {
  createBalanceRequest,
  type DocumentedError,
  type Emulation,
  type EmulationOptions,
  sampleParameters,
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

interface ParameterNode {
  readonly name: string;
  readonly schema?: { readonly example?: string };
}

const GOOD_KEY = 'the-good-key';
const vendors: readonly Emulation[] = await Promise.all(emulations.map(({ load }) => load()));

const fileOfDocument = (id: string): string =>
  fileURLToPath(new URL(`../../packages/providers/${id}/openapi.json`, import.meta.url));

/** Values of an account as the document shows them, since Prism checks their form; else any. */
function parametersOf({ definition }: Emulation): Record<string, string> {
  const document = JSON.parse(readFileSync(fileOfDocument(definition.id), 'utf8'));
  const declared: readonly ParameterNode[] = document.paths[definition.path]?.get?.parameters ?? [];
  return Object.fromEntries(
    Object.entries(sampleParameters(definition)).map(([name, value]) => [
      name,
      declared.find((parameter) => parameter.name === name)?.schema?.example ?? value,
    ]),
  );
}

async function ask(
  emulation: Emulation,
  key: string | null,
  baseUrl?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { definition } = emulation;
  const request = createBalanceRequest(definition, key, baseUrl, parametersOf(emulation));
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
  const { definition } = emulation;
  const { id } = definition;
  const createResponder: Emulation['createResponder'] = (given) =>
    emulation.createResponder({ ...given, ...options });
  const respond: Emulation['respond'] = (request, given) => createResponder(given)(request);
  const sandbox = await startSandbox({
    emulations: [{ id, apiKey: GOOD_KEY, emulation: { definition, respond, createResponder } }],
  });
  try {
    return await ask(emulation, key, `${sandbox.url}/${id}`);
  } finally {
    await sandbox.close();
  }
}

/** What a value is, without the value: where a document shows none, everybody makes up their own. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each)]));
}

type JsonObject = { readonly [name: string]: unknown };

/** A node of the document; a reference is followed. */
function follow(document: JsonObject, node: unknown): JsonObject | undefined {
  const pointer = (node as JsonObject | undefined)?.['$ref'];
  if (typeof pointer !== 'string') return node as JsonObject | undefined;
  const steps = pointer.slice(2).split('/');
  return steps
    .map((step) => step.replaceAll('~1', '/'))
    .reduce<JsonObject | undefined>((at, step) => follow(document, at?.[step]), document);
}

/** Whether a response is only described by a schema. */
function isSampled(document: JsonObject, path: string, status: number): boolean {
  const steps = ['paths', path, 'get', 'responses', `${status}`, 'content'];
  const contents = steps.reduce<JsonObject | undefined>(
    (at, step) => follow(document, at?.[step]),
    document,
  );
  const content = follow(document, Object.values(contents ?? {})[0]);
  return content !== undefined && !('example' in content) && !('examples' in content);
}

describe.each(vendors)('$definition.id', (emulation) => {
  const { id } = emulation.definition;
  const documentFile = fileOfDocument(id);
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

  /** What two answers must have in common. */
  const compared = ({ status, body }: Answer): Answer =>
    isSampled(document, emulation.definition.path, status)
      ? { status, body: shapeOf(body) }
      : { status, body };

  test('a good key', async () => {
    expect(compared(await askOurs(GOOD_KEY))).toEqual(compared(await askPrism(GOOD_KEY)));
  });

  test('no key', async () => {
    const ours = await askOurs(null);
    const prisms = await askPrism(null);
    // Where the document gives the refusal no body, Prism makes up a problem of its own (RFC 9457) and we send none.
    const isBodiless = (refusalOf('missing')?.body ?? null) === null;
    // A vendor that refuses with another status than 401 is refused by Prism in a way of its own.
    const isOwn = ours.status !== 401 && prisms.status === 401;
    if (isOwn) expect(ours.status).toBe(refusalOf('missing')?.status);
    else expect(compared(ours)).toEqual(compared(isBodiless ? { ...prisms, body: '' } : prisms));
  });

  test('a wrong key', async () => {
    // Prism takes any key, so it is asked for the reply that the document says a wrong key gets.
    const refusal = refusalOf('wrong');
    const want = refusal ? await askPrism(GOOD_KEY, refusal) : { status: 401, body: '' };
    expect(compared(await askOurs('another-key'))).toEqual(compared(want));
  });

  test.each(emulation.errors)('$status $example', async (error) => {
    const { status, example } = error;
    const ours = await askOurs(GOOD_KEY, {
      error: { status, ...(example !== null && { example }) },
    });
    expect(compared(ours)).toEqual(compared(await askPrism(GOOD_KEY, error)));
  });
});
