import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Emulation } from '@fuelgauge/core/testing';
import { isLocalRequest, LOOPBACK_ADDRESS } from './loopback.ts';
import { sendResponse, toRequest } from './web-message.ts';

/** One vendor of the sandbox: what answers for it, and the only key that it accepts. */
export interface SandboxVendor {
  readonly id: string;
  readonly apiKey: string;
  readonly emulation: Pick<Emulation, 'respond'>;
}

export interface SandboxServerOptions {
  readonly emulations: readonly SandboxVendor[];
}

/** Creates a server, not yet listening, that answers for each vendor below `/<id>` as the vendor itself would. */
export function createSandboxServer({ emulations }: SandboxServerOptions): Server {
  const answer = async (message: IncomingMessage): Promise<Response> => {
    const { url = '', method = '', headers, socket } = message;
    if (!isLocalRequest(headers)) return refusal(403, 'only requests of this machine are answered');
    if (!url.startsWith('/')) return refusal(400, 'write the address as a path');
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'a balance is only read: use GET');

    const origin = `http://${LOOPBACK_ADDRESS}:${socket.localPort}`;
    const { pathname } = new URL(origin + url);
    if (pathname === '/') return Response.json(createIndex(emulations, origin));
    const vendor = emulations.find(({ id }) => pathname.startsWith(`/${id}/`));
    if (!vendor) return refusal(404, 'no such vendor here: GET / lists them');
    const { id, apiKey, emulation } = vendor;
    return emulation.respond(toRequest(message, origin), { baseUrl: `${origin}/${id}`, apiKey });
  };

  return createServer((message, response) => {
    message.resume();
    answer(message)
      .catch(() => refusal(500, 'the sandbox failed'))
      .then((answered) => sendResponse(answered, response))
      .catch(() => response.destroy());
  });
}

/** What the sandbox offers, for people and programs that look at its root. */
function createIndex(emulations: readonly SandboxVendor[], origin: string) {
  return {
    sandbox: 'fuelgauge',
    vendors: emulations.map(({ id, apiKey }) => ({ id, baseUrl: `${origin}/${id}`, apiKey })),
  };
}

/** An answer of the sandbox itself, which no vendor would give. */
function refusal(status: number, error: string): Response {
  return Response.json({ sandbox: 'fuelgauge', error }, { status });
}
