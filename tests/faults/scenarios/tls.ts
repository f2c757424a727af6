import { readFileSync } from 'node:fs';
import type { TlsOptions } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { startFaultServer } from '../fault-server.ts';
import { holds } from '../find-leak.ts';
import { type Scenario, VIAS } from '../row.ts';
import { runProbe } from '../run-probe.ts';
import { serveExchanges } from '../serve-exchanges.ts';
import { createKey, type Vendor } from '../vendor.ts';

const pathOf = (name: string) =>
  fileURLToPath(new URL(`../certificates/${name}.pem`, import.meta.url));
export const tlsOf = (certificate: string): TlsOptions => ({
  key: readFileSync(pathOf('key')),
  cert: readFileSync(pathOf(certificate)),
});

/** The vendor behind TLS, or behind plain HTTP at the port where TLS is expected. */
export async function serveOverTls(vendor: Vendor, tls: TlsOptions | undefined) {
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
  return { server, key, baseUrl: siteAt(server.port).baseUrl };
}

/** Called by a process that trusts the certificate authority of these tests. */
async function callOnce(vendor: Vendor, tls: TlsOptions | undefined) {
  const { server, key, baseUrl } = await serveOverTls(vendor, tls);
  try {
    const probe = await runProbe(vendor, 'call', {
      NODE_EXTRA_CA_CERTS: pathOf('authority'),
      [vendor.definition.keyVariables[0]]: key.key,
      [baseUrlVariable(vendor.id)]: baseUrl,
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

/**
 * Node gives up a connection that is not made within ten seconds, in which a busy machine may not
 * have let this process accept it: then the program is run once more.
 */
async function callOverTls(vendor: Vendor, tls: TlsOptions | undefined) {
  const probe = await callOnce(vendor, tls);
  const isUnconnected = [...probe.outcomes.values()].some((outcome) =>
    outcome.includes('"reason":"connect"'),
  );
  return isUnconnected ? callOnce(vendor, tls) : probe;
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

export const tlsScenarios: readonly Scenario[] = [
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
];
