import type { Job } from '../consumers/read-jobs.ts';
import { reserveClosedPort } from '../faults/closed-port.ts';
import type { PromiseId } from '../faults/promises.ts';
import { type Row, resolveWant, type Want } from '../faults/row.ts';
import { rows } from '../faults/rows/index.ts';
import { serveOverTls, tlsOf } from '../faults/scenarios/tls.ts';
import type { Vendor } from '../faults/vendor.ts';
import { type ServedSite, withServer } from '../faults/with-server.ts';

/** What a runtime decides: the network, the framing of HTTP, decompression, redirects, the end of what hangs. */
const TOPICS: readonly PromiseId[] = [
  'connections/failures',
  'framing/malformed',
  'framing/interrupted',
  'bodies/empty',
  'bodies/not-json',
  'bodies/not-utf-8',
  'bodies/harmless-variants',
  'sizes/bodies',
  'redirects/other-host',
  'redirects/other-3xx',
  'deadlines/silence',
  'statuses/401',
];
const CERTIFICATES = ['self-signed', 'wrong-host', 'expired'] as const;
const TLS_WANT: Want = { kind: 'network', reason: 'tls' };

/** One retry, so that what is retried shows; deadlines that only what hangs reaches, a short one where it is meant to. */
const PATIENT = { attemptTimeoutMs: 10_000, timeoutMs: 60_000, maxRetries: 1 };
const IMPATIENT = { ...PATIENT, attemptTimeoutMs: 1500 };

const titleOf = ({ id, title }: Pick<Row, 'id' | 'title'>) => `${id}: ${title}`;

/** Rows that are nothing but responses, or an address: no function and no signal could be handed to another process. */
const portable = rows.filter(
  ({ id, abort, calls, init }) => TOPICS.includes(id) && !abort && !calls && !init,
);

/** By title, the outcome that each fault must have. */
export function listWanted(vendor: Vendor): ReadonlyMap<string, Want> {
  return new Map([
    ...portable.map((row) => [titleOf(row), resolveWant(row.want, vendor)] as const),
    ...[...CERTIFICATES, 'plain http'].map(
      (title) => [titleOf({ id: 'connections/tls', title }), TLS_WANT] as const,
    ),
  ]);
}

interface Served {
  readonly jobs: readonly Job[];
  close(): Promise<void>;
}

async function serveRow(row: Row, vendor: Vendor, closedPort: number): Promise<Served> {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const others = { elsewhere: `http://localhost:${closedPort}`, closedPort };
  let served: Promise<void> = finished;
  const job = await new Promise<Job>((ready, fail) => {
    const whenServed = async (site: ServedSite) => {
      const given = typeof row.options === 'function' ? row.options(site) : row.options;
      const { baseUrl = site.baseUrl, maxRetries } = given ?? {};
      const limits = row.id === 'deadlines/silence' ? IMPATIENT : PATIENT;
      const options = { ...limits, ...(maxRetries !== undefined && { maxRetries }) };
      ready({ title: titleOf(row), apiKey: site.key.key, baseUrl, options });
      await finished;
    };
    served = withServer(vendor, row.responses ?? [{}], whenServed, others);
    served.catch(fail);
  });
  return {
    jobs: [job],
    close: async () => {
      finish();
      await served;
    },
  };
}

/** A vendor behind a certificate that nobody has reason to trust; without one, plain HTTP at the port of TLS. */
async function serveTls(
  vendor: Vendor,
  certificate: (typeof CERTIFICATES)[number] | undefined,
): Promise<Served> {
  const { server, key, baseUrl } = await serveOverTls(vendor, certificate && tlsOf(certificate));
  const title = titleOf({ id: 'connections/tls', title: certificate ?? 'plain http' });
  return { jobs: [{ title, apiKey: key.key, baseUrl, options: PATIENT }], close: server.close };
}

/** Serves every fault while `use` has a runtime read them all. */
export async function withFaultJobs<Result>(
  vendor: Vendor,
  use: (jobs: readonly Job[]) => Promise<Result>,
): Promise<Result> {
  const closed = await reserveClosedPort();
  const served = await Promise.all([
    ...portable.map((row) => serveRow(row, vendor, closed.port)),
    ...[...CERTIFICATES, undefined].map((certificate) => serveTls(vendor, certificate)),
  ]);
  try {
    return await use(served.flatMap(({ jobs }) => jobs));
  } finally {
    await Promise.all(served.map(({ close }) => close()));
    closed.close();
  }
}
