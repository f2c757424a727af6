import { readFileSync } from 'node:fs';
import type { TlsOptions } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { createUntypedClient } from '../callers.ts';
import { startFaultServer } from '../fault-server.ts';
import { holds, show } from '../find-leak.ts';
import { type Scenario, VIAS } from '../row.ts';
import { runProbe } from '../run-probe.ts';
import { serveExchanges } from '../serve-exchanges.ts';
import { createKey, type Vendor } from '../vendor.ts';
import { withServer } from '../with-server.ts';

const pathOf = (name: string) =>
  fileURLToPath(new URL(`../certificates/${name}.pem`, import.meta.url));
const tlsOf = (certificate: string): TlsOptions => ({
  key: readFileSync(pathOf('key')),
  cert: readFileSync(pathOf(certificate)),
});

/** The vendor behind TLS, called by a process that trusts the certificate authority of these tests. */
async function callOverTls(vendor: Vendor, tls: TlsOptions | undefined) {
  const key = createKey();
  const siteAt = (port: number) => ({
    vendor,
    key,
    mark: '',
    baseUrl: `https://localhost:${port}`,
    elsewhere: '',
    closedPort: 0,
  });
  const server = await startFaultServer({
    serve: serveExchanges(() => siteAt(server.port), [{}]),
    ...(tls && { tls }),
  });
  try {
    const probe = await runProbe(vendor, 'call', {
      NODE_EXTRA_CA_CERTS: pathOf('authority'),
      [vendor.definition.keyVariables[0]]: key.key,
      [baseUrlVariable(vendor.id)]: siteAt(server.port).baseUrl,
    });
    return {
      ...probe,
      token: key.token,
      requests: server.requests.length,
      connections: server.connections(),
    };
  } finally {
    await server.close();
  }
}

/** One connection for each call, none of them with a request. */
function refused(certificate: string | undefined): Scenario['run'] {
  return async (vendor) => {
    const { outcomes, output, token, requests, connections, exitCode, timers } = await callOverTls(
      vendor,
      certificate === undefined ? undefined : tlsOf(certificate),
    );
    const wrong = VIAS.find(
      (via) => !outcomes.get(via)?.includes('"kind":"network","reason":"tls"'),
    );
    if (wrong) return `${wrong}: ${outcomes.get(wrong) ?? output}`;
    if (requests > 0 || connections !== VIAS.length)
      return `${requests} requests in ${connections} connections`;
    if (exitCode !== 0 || timers !== 0) return `exit code ${exitCode}, ${timers} timers left`;
    return holds(output, token) ? 'the key was printed' : undefined;
  };
}

/** The counterpart: with a good certificate the same program gets its balance. */
const trusted: Scenario['run'] = async (vendor) => {
  const { outcomes, output, exitCode, timers } = await callOverTls(vendor, tlsOf('trusted'));
  const wrong = VIAS.find((via) => !/"status":"(ok|response)"/.test(outcomes.get(via) ?? ''));
  if (wrong) return `${wrong}: ${outcomes.get(wrong) ?? output}`;
  return exitCode === 0 && timers === 0
    ? undefined
    : `exit code ${exitCode}, ${timers} timers left`;
};

/** Everything that a process prints of its own, debugging switched on, and a crash. */
const printed: Scenario['run'] = (vendor) =>
  withServer(
    vendor,
    [{}, { status: 401, body: '{}' }, {}, {}, { wire: () => [{ end: 'hang' }] }],
    async ({ key, baseUrl }) => {
      const { output, exitCode } = await runProbe(vendor, 'show', {
        NODE_DEBUG: '*',
        [vendor.definition.keyVariables[0]]: key.key,
        [baseUrlVariable(vendor.id)]: baseUrl,
      });
      if (holds(output, key.token))
        return `the key was printed: ${output.split('\n').find((line) => holds(line, key.token))}`;
      if (!output.includes('BalanceError') || exitCode !== 1)
        return `there was no crash: exit code ${exitCode}`;
      return output.includes(vendor.id) ? undefined : 'nothing was printed';
    },
  );

/** A middleware sees requests without their key, and responses without its echo. */
const middleware: Scenario['run'] = (vendor) =>
  withServer(
    vendor,
    [
      {
        headers: ({ key }) => [['x-echo', key.key]],
        body: ({ success }, { key }) =>
          `{"you_sent":${JSON.stringify(key.key)},${success.slice(1)}`,
      },
    ],
    async (site) => {
      const client = createUntypedClient(vendor, site.options);
      const seen: unknown[] = [];
      client.use({
        async onRequest({ request, options }: { request: Request; options: object }) {
          seen.push([...request.headers], options, request, request.url);
        },
        async onResponse({
          request,
          response,
          options,
        }: {
          request: Request;
          response: Response;
          options: object;
        }) {
          seen.push(
            [...request.headers],
            [...response.headers],
            await response.clone().text(),
            options,
            response,
            response.url,
          );
        },
      });
      const { data, response } = await client.GET(vendor.definition.path);
      if (data === undefined || seen.length === 0) return 'the middleware was not called';
      return holds(show([seen, data, response, [...response.headers]]), site.key.token)
        ? 'the middleware saw the key'
        : undefined;
    },
  );

/** Whatever would send the key elsewhere is refused, whatever the types say. */
const overrides: Scenario['run'] = (vendor) =>
  withServer(vendor, [{}], async (site) => {
    const client = createUntypedClient(vendor, site.options);
    const stolen: unknown[] = [];
    const thief = async (...given: unknown[]) => {
      stolen.push(given);
      return new Response('{}');
    };
    const inits = [
      { fetch: thief },
      { baseUrl: 'http://127.0.0.1:9' },
      { Request: class extends Request {} },
    ];
    for (const init of inits) {
      const error: unknown = await client
        .GET(vendor.definition.path, init)
        .catch((thrown: unknown) => thrown);
      if (!show(error).includes('per_call_override')) return `${Object.keys(init)} was accepted`;
    }
    const absolute: unknown = await client
      .GET('http://127.0.0.1:9/elsewhere')
      .catch((thrown: unknown) => thrown);
    if (holds(show([stolen, absolute]), site.key.token) || stolen.length > 0)
      return 'the key was handed out';
    return site.server.requests.some(
      ({ path }) => path.includes('elsewhere') && !path.startsWith(`/${site.mark}`),
    )
      ? 'another path was requested'
      : undefined;
  });

export const processScenarios: readonly Scenario[] = [
  ...(['self-signed', 'wrong-host', 'expired'] as const).map(
    (certificate): Scenario => ({
      id: 'connections/tls',
      title: `a certificate that is ${certificate}`,
      vias: ['process'],
      run: refused(certificate),
    }),
  ),
  {
    id: 'connections/tls',
    title: 'plain http on the port of TLS',
    vias: ['process'],
    run: refused(undefined),
  },
  { id: 'connections/tls', title: 'a good certificate', vias: ['process'], run: trusted },
  {
    id: 'keys/never-shown',
    title: 'inspect, JSON, console.log, NODE_DEBUG and a crash',
    vias: ['process'],
    run: printed,
  },
  { id: 'keys/never-shown', title: 'what a middleware sees', vias: ['GET'], run: middleware },
  {
    id: 'keys/never-shown',
    title: 'what a single call may not bring along',
    vias: ['GET'],
    run: overrides,
  },
];
