import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Emulation } from '@fuelgauge/core/testing';
import type { Behaviour } from './behaviour.ts';
import { CONTROL_PATH, control } from './control.ts';
import { type HostRules, isLocalRequest } from './loopback.ts';
import { createSimulatedVendor, type Outcome, type SimulatedVendor } from './simulated-vendor.ts';
import { sendResponse, toRequest } from './web-message.ts';

/** One vendor of the sandbox: what answers for it, and the only key that it accepts. */
export interface SandboxVendor {
  readonly id: string;
  readonly apiKey: string;
  readonly emulation: Pick<Emulation, 'respond' | 'createResponder'>;
  /** How it behaves at first. @default as the vendor documents it */
  readonly behaviour?: Behaviour;
}

/** A request and what became of it. Neither its key nor its query is here. */
export interface SandboxRequest {
  readonly method: string;
  readonly pathname: string;
  readonly outcome: number | 'hang' | 'reset';
  readonly durationMs: number;
  /** Does it carry the vendor's key, another one, or none? */
  readonly key: 'right' | 'wrong' | 'none';
}

export interface SandboxServerOptions {
  readonly emulations: readonly SandboxVendor[];
  readonly hosts?: HostRules;
  readonly onRequest?: (request: SandboxRequest) => void;
}

interface StagedVendor extends SandboxVendor {
  readonly stage: SimulatedVendor;
}

/** Creates a server, not yet listening, that answers for each vendor below `/<id>` as the vendor itself would. */
export function createSandboxServer({
  emulations,
  hosts = {},
  onRequest,
}: SandboxServerOptions): Server {
  const vendors = emulations.map(
    (vendor): StagedVendor => ({
      ...vendor,
      stage: createSimulatedVendor(vendor, vendor.behaviour),
    }),
  );

  async function answer(message: IncomingMessage): Promise<Outcome> {
    const { url = '', method = '', headers } = message;
    if (!isLocalRequest(headers, hosts))
      return refusal(403, 'only requests of this machine are answered');
    if (!url.startsWith('/')) return refusal(400, 'write the address as a path');

    const { origin } = new URL(`http://${headers.host}`);
    const { pathname, searchParams } = new URL(origin + url);
    if (pathname.startsWith(CONTROL_PATH)) {
      const vendor = vendors.find(({ id }) => pathname === CONTROL_PATH + id);
      if (!vendor) return refusal(404, 'no such vendor here: GET / lists them');
      if (method !== 'POST') return refusal(405, 'the behaviour of a vendor is changed with POST');
      return control(vendor, vendor.stage, searchParams);
    }
    if (method !== 'GET' && method !== 'HEAD')
      return refusal(405, 'a balance is only read: use GET');
    if (pathname === '/') return Response.json(createIndex(vendors, origin));
    const vendor = vendors.find(({ id }) => pathname.startsWith(`/${id}/`));
    if (!vendor) return refusal(404, 'no such vendor here: GET / lists them');
    return vendor.stage.answer(toRequest(message, origin), `${origin}/${vendor.id}`);
  }

  function report(message: IncomingMessage, outcome: Outcome, durationMs: number): void {
    const { method = '', url = '' } = message;
    const pathname = url.replace(/[?#].*$/s, '');
    const apiKey = vendors.find(({ id }) => pathname.startsWith(`/${id}/`))?.apiKey;
    const key = findKey(message, apiKey);
    onRequest?.({
      method,
      pathname,
      key,
      durationMs,
      outcome: typeof outcome === 'string' ? outcome : outcome.status,
    });
  }

  return createServer((message, response) => {
    const startedAt = performance.now();
    message.resume();
    answer(message)
      .catch(() => refusal(500, 'the sandbox failed'))
      .then(async (outcome) => {
        report(message, outcome, Math.round(performance.now() - startedAt));
        if (outcome === 'reset') response.destroy();
        else if (outcome !== 'hang') await sendResponse(outcome, response);
      })
      .catch(() => response.destroy());
  });
}

/** Looks for the key among all headers, since each vendor has its own. */
function findKey({ headers }: IncomingMessage, apiKey: string | undefined): SandboxRequest['key'] {
  const candidates = Object.entries(headers).filter(([name]) =>
    /^authorization$|key|token/.test(name),
  );
  if (candidates.length === 0) return 'none';
  return candidates.some(
    ([, value]) => apiKey !== undefined && String(value).split(' ').includes(apiKey),
  )
    ? 'right'
    : 'wrong';
}

/** What the sandbox offers, for people and programs that look at its root. */
function createIndex(vendors: readonly StagedVendor[], origin: string) {
  return {
    sandbox: 'fuelgauge',
    vendors: vendors.map(({ id, apiKey, stage }) => ({
      id,
      baseUrl: `${origin}/${id}`,
      apiKey,
      ...stage.behaviour,
    })),
  };
}

/** An answer of the sandbox itself, which no vendor would give. */
function refusal(status: number, error: string): Response {
  return Response.json({ sandbox: 'fuelgauge', error }, { status });
}
