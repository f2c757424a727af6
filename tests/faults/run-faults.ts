import type { Case } from './case.ts';
import { listCases, nameOf } from './cases.ts';
import { chooseVendors } from './choose-vendors.ts';
import { reserveClosedPort } from './closed-port.ts';
import { startFaultServer } from './fault-server.ts';
import type { Environment } from './run-row.ts';
import { loadVendors } from './vendor.ts';
import { whole } from './wire.ts';

/** The result of a case. */
export interface CaseResult extends Pick<Case, 'id' | 'title' | 'provider' | 'via'> {
  readonly passed: boolean;
  /** What is wrong; empty when it passed. */
  readonly detail: string;
}

/** The sources run on the newest Node, the packages on the oldest. */
export type Part = 'sources' | 'packages';

export interface FaultTestOptions {
  /** Runs only the cases whose line contains this text. @default '' */
  readonly only?: string;
  /** How many vendors meet every case; each other one meets its share. @default 3 */
  readonly whole?: number;
  /** The part of them that is tried there. @default all of them */
  readonly part?: Part;
  /** @default 48 */
  readonly atOnce?: number;
}

/** A case as one line: `redirects/other-host acme via GET: 301 to another host`. */
export function describeCase({
  id,
  title,
  provider,
  via,
}: Pick<Case, 'id' | 'title' | 'provider' | 'via'>): string {
  return `${id} ${provider} via ${via}: ${title}`;
}

/**
 * What a definition declares is read alike by sources and packages, on every Node, so that no vendor meets its cases
 * twice: the last of the chosen ones meets them as packages, the others as sources. Every case is in both parts, whoever
 * meets it, and so are the fixtures, which try the file of each vendor.
 */
function takePart(cases: readonly Case[], part: Part, last: string | undefined): readonly Case[] {
  const isOwn = ({ id, provider }: Case) =>
    id === 'fixture' || provider === 'all' || (provider === last) === (part === 'packages');
  const tried = new Set(cases.filter(isOwn).map(nameOf));
  return cases.filter((each) => {
    const isMissing = !tried.has(nameOf(each));
    tried.add(nameOf(each));
    return isMissing || isOwn(each);
  });
}

/** The cases in the order of the vendors. */
export async function listFaultCases({
  only = '',
  whole,
  part,
}: FaultTestOptions = {}): Promise<readonly Case[]> {
  const vendors = await loadVendors();
  const all = await listCases(vendors, whole);
  const last = chooseVendors(vendors).at(-1)?.id;
  const cases = part === undefined ? all : takePart(all, part, last);
  return cases.filter((each) => describeCase(each).includes(only));
}

/** Another origin that would serve a balance, and a port on which nobody listens. */
async function prepareEnvironment(): Promise<Environment & { close(): Promise<void> }> {
  const headers = [['content-type', 'application/json']] as const;
  const body = Buffer.from('{"balance":666,"credits":666,"availableCredits":666}');
  const elsewhere = await startFaultServer({
    serve: async () => whole({ status: 200, headers, body }),
  });
  const closed = await reserveClosedPort();
  return {
    elsewhere,
    closedPort: closed.port,
    async close() {
      closed.close();
      await elsewhere.close();
    },
  };
}

async function runCase(each: Case, environment: Environment): Promise<CaseResult> {
  const { id, title, provider, via } = each;
  const detail = await each
    .run(environment)
    .catch((error: unknown) =>
      error instanceof Error ? String(error.stack) : 'the case itself failed',
    );
  return { id, title, provider, via, passed: detail === undefined, detail: detail ?? '' };
}

/**
 * Runs the cases, some at a time and those that must run alone at the end, and yields each result
 * at once.
 */
export async function* runFaultCases(
  options: FaultTestOptions = {},
): AsyncGenerator<CaseResult, void, undefined> {
  const cases = await listFaultCases(options);
  const environment = await prepareEnvironment();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  try {
    yield* runShared(
      cases.filter(({ exclusive }) => !exclusive),
      environment,
      options.atOnce ?? 48,
    );
    for (const each of cases.filter(({ exclusive }) => exclusive))
      yield await runCase(each, environment);
  } finally {
    process.off('unhandledRejection', onUnhandled);
    await environment.close();
  }
  const facts = {
    id: 'keys/never-shown' as const,
    provider: 'all',
    via: 'process',
    title: 'no rejection was left unhandled',
  };
  yield { ...facts, passed: unhandled.length === 0, detail: unhandled.map(String).join('\n') };
}

async function* runShared(
  cases: readonly Case[],
  environment: Environment,
  atOnce: number,
): AsyncGenerator<CaseResult, void, undefined> {
  const running = new Set<Promise<void>>();
  const done: CaseResult[] = [];
  for (const each of cases) {
    const run: Promise<void> = runCase(each, environment).then((result) => {
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
