import { type Case, listCases } from './cases.ts';
import { openDeafPort } from './closed-port.ts';
import { startFaultServer } from './fault-server.ts';
import type { Surroundings } from './run-row.ts';
import { loadVendors } from './vendor.ts';
import { whole } from './wire.ts';

/** How a case came out. */
export interface CaseResult extends Pick<Case, 'id' | 'title' | 'provider' | 'via'> {
  readonly passed: boolean;
  /** What is wrong; empty when it passed. */
  readonly detail: string;
}

export interface LaboratoryOptions {
  /** Runs only the cases whose line contains this text. @default '' */
  readonly only?: string;
  /** @default 24 */
  readonly atOnce?: number;
}

/** A case as one line: `C1 acme via GET: 301 to another host`. */
export function describeCase({
  id,
  title,
  provider,
  via,
}: Pick<Case, 'id' | 'title' | 'provider' | 'via'>): string {
  return `${id} ${provider} via ${via}: ${title}`;
}

/** Every case that there is, in the order of the vendors. */
export async function listLaboratory({
  only = '',
}: LaboratoryOptions = {}): Promise<readonly Case[]> {
  const cases = await listCases(await loadVendors());
  return cases.filter((each) => describeCase(each).includes(only));
}

/** Another origin with a tempting balance, and a port with nobody behind it. */
async function prepareSurroundings(): Promise<Surroundings & { close(): Promise<void> }> {
  const headers = [['content-type', 'application/json']] as const;
  const body = Buffer.from('{"balance":666,"credits":666,"availableCredits":666}');
  const elsewhere = await startFaultServer({
    serve: async () => whole({ status: 200, headers, body }),
  });
  const deaf = await openDeafPort();
  return {
    elsewhere,
    closedPort: deaf.port,
    async close() {
      deaf.close();
      await elsewhere.close();
    },
  };
}

async function runCase(each: Case, around: Surroundings): Promise<CaseResult> {
  const { id, title, provider, via } = each;
  const detail = await each
    .run(around)
    .catch((error: unknown) =>
      error instanceof Error ? String(error.stack) : 'the case itself failed',
    );
  return { id, title, provider, via, passed: detail === undefined, detail: detail ?? '' };
}

/** Runs them, some at a time, those that must be alone at the end, and gives each result as soon as it is known. */
export async function* runLaboratory(
  options: LaboratoryOptions = {},
): AsyncGenerator<CaseResult, void, undefined> {
  const cases = await listLaboratory(options);
  const around = await prepareSurroundings();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  try {
    yield* runShared(
      cases.filter(({ exclusive }) => !exclusive),
      around,
      options.atOnce ?? 24,
    );
    for (const each of cases.filter(({ exclusive }) => exclusive))
      yield await runCase(each, around);
  } finally {
    process.off('unhandledRejection', onUnhandled);
    await around.close();
  }
  const facts = {
    id: 'J2',
    provider: 'all',
    via: 'process',
    title: 'no rejection was left unhandled',
  };
  yield { ...facts, passed: unhandled.length === 0, detail: unhandled.map(String).join('\n') };
}

async function* runShared(
  cases: readonly Case[],
  around: Surroundings,
  atOnce: number,
): AsyncGenerator<CaseResult, void, undefined> {
  const running = new Set<Promise<void>>();
  const done: CaseResult[] = [];
  for (const each of cases) {
    const run: Promise<void> = runCase(each, around).then((result) => {
      done.push(result);
      running.delete(run);
    });
    running.add(run);
    if (running.size >= atOnce) await Promise.race(running);
    yield* done.splice(0);
  }
  await Promise.all(running);
  yield* done;
}
