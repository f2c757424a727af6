import { createServer, type IncomingMessage, type Server } from 'node:http';
import { CONTROL_PATH, control } from './control.ts';
import { type HostRules, isLocalRequest } from './local-request.ts';
import { describeRequest, type SandboxRequest } from './sandbox-request.ts';
import {
  createSimulatedVendor,
  type Outcome,
  type SandboxVendor,
  type SimulatedVendor,
} from './simulated-vendor.ts';
import { createRefusal, sendResponse, toRequest } from './web-message.ts';

export interface SandboxServerOptions {
  readonly emulations: readonly SandboxVendor[];
  readonly hosts?: HostRules;
  readonly onRequest?: ((request: SandboxRequest) => void) | undefined;
}

/** A vendor and its simulation. */
interface ServedVendor extends SandboxVendor {
  readonly simulation: SimulatedVendor;
}

/** Creates a server, not yet listening, that responds for each vendor below `/<id>` as the vendor itself would. */
export function createSandboxServer({
  emulations,
  hosts = {},
  onRequest,
}: SandboxServerOptions): Server {
  const vendors = emulations.map((vendor) => ({
    ...vendor,
    simulation: createSimulatedVendor(vendor),
  }));
  return createServer((message, response) => {
    const startedAt = performance.now();
    message.resume();
    respond(message, vendors, hosts)
      .catch(() => createRefusal(500, 'the sandbox failed'))
      .then(async (outcome) => {
        const durationMs = Math.round(performance.now() - startedAt);
        onRequest?.(describeRequest(message, vendors, outcome, durationMs));
        if (outcome === 'reset') response.destroy();
        else if (outcome !== 'hang') await sendResponse(outcome, response);
      })
      .catch(() => response.destroy());
  });
}

async function respond(
  message: IncomingMessage,
  vendors: readonly ServedVendor[],
  hosts: HostRules,
): Promise<Outcome> {
  const { url = '', method = '', headers } = message;
  if (!isLocalRequest(headers, hosts))
    return createRefusal(403, 'only requests from this machine are accepted');
  if (!url.startsWith('/')) return createRefusal(400, 'write the address as a path');

  const { origin } = new URL(`http://${headers.host}`);
  const { pathname, searchParams } = new URL(origin + url);
  if (pathname.startsWith(CONTROL_PATH)) {
    const vendor = vendors.find(({ id }) => pathname === CONTROL_PATH + id);
    if (!vendor) return createRefusal(404, 'unknown vendor: GET / lists them');
    if (method !== 'POST')
      return createRefusal(405, 'the behaviour of a vendor is changed with POST');
    return control(vendor, vendor.simulation, searchParams);
  }
  if (method !== 'GET' && method !== 'HEAD')
    return createRefusal(405, 'a balance is only read: use GET');
  if (pathname === '/') return Response.json(createIndex(vendors, origin));
  const vendor = vendors.find(({ id }) => pathname.startsWith(`/${id}/`));
  if (!vendor) return createRefusal(404, 'unknown vendor: GET / lists them');
  return vendor.simulation.respond(toRequest(message, origin), `${origin}/${vendor.id}`);
}

/** The content of `/`: the vendors and how to reach them. */
function createIndex(vendors: readonly ServedVendor[], origin: string) {
  return {
    sandbox: 'fuelgauge',
    vendors: vendors.map(({ id, apiKey, simulation }) => ({
      id,
      baseUrl: `${origin}/${id}`,
      apiKey,
      ...simulation.behaviour,
    })),
  };
}
