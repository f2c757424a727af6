import { setTimeout as sleep } from 'node:timers/promises';
import { omitUndefined } from '@fuelgauge/core/internal';
import type { StoreReader } from '@fuelgauge/monitor';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { formatDuration } from '../../format/age.ts';
import type { MonitorModule, RunningMonitor } from '../../monitor/monitor-module.ts';
import { describeListenFailure } from '../../options/listen.ts';
import { createPrinter, type Printer } from '../../terminal/printer.ts';
import { version } from '../../version.ts';
import { tellProblems } from './tell-problems.ts';
import type { MonitorWork } from './work.ts';

/** How long what is under way may take to end: whoever presses Ctrl-C waits a second at most. */
const GRACE_MS = 700;

/** What is served besides what is read here. */
type Page = Pick<MonitorWork, 'everyMs' | 'history' | 'listen' | 'allowHosts' | 'clock'>;
type Server = Awaited<ReturnType<MonitorModule['startMonitorServer']>>;
type ServeModule = Pick<MonitorModule, 'createMonitorApp' | 'startMonitorServer'>;

/** Reads and serves until the user stops it. */
export async function serve(
  monitor: RunningMonitor,
  work: MonitorWork,
  module: ServeModule,
  context: Context,
): Promise<ExitCode> {
  const messages = createPrinter(context.stderr);
  const ofProcess = { stats: monitor.stats, channelProblems: () => monitor.channelProblems() };
  const server = await startServer({ ...work, ...ofProcess }, module, messages);
  if (!server) {
    await close(monitor, work);
    return EXIT.unavailable;
  }
  context.becomeService?.();
  messages.line(`monitor: ${describeUrl(server)}; ${describeWork(work)}`);
  return runUntilStopped(monitor, work, server, context);
}

/** Reads, and serves nothing: others do. */
export function workOnly(
  monitor: RunningMonitor,
  work: MonitorWork,
  context: Context,
): Promise<ExitCode> {
  context.becomeService?.();
  createPrinter(context.stderr).line(`monitor: reads without a page; ${describeWork(work)}`);
  return runUntilStopped(monitor, work, undefined, context);
}

/** Serves what others read. */
export async function serveOnly(
  page: Page & { readonly reader: StoreReader },
  module: ServeModule,
  { stderr, signal, becomeService }: Context,
): Promise<ExitCode> {
  const messages = createPrinter(stderr);
  const server = await startServer({ ...page, store: page.reader }, module, messages);
  if (!server) {
    await page.reader.close();
    return EXIT.unavailable;
  }
  becomeService?.();
  messages.line(
    `monitor: ${describeUrl(server)}; history in ${page.history}; reads no account: others do`,
  );
  await untilAborted(signal);
  const closed = server.close().then(() => page.reader.close());
  await Promise.race([closed, sleep(GRACE_MS)]);
  return EXIT.interrupted;
}

async function startServer(
  page: Page & { readonly store: StoreReader } & Partial<
      Pick<RunningMonitor, 'stats' | 'channelProblems'>
    >,
  module: ServeModule,
  messages: Printer,
): Promise<Server | undefined> {
  const { store, stats, channelProblems, clock, everyMs, listen, allowHosts } = page;
  const app = module.createMonitorApp({
    store,
    now: () => clock?.now() ?? new Date(),
    version,
    everyMs,
    ...omitUndefined({ stats, channelProblems }),
  });
  return module
    .startMonitorServer(app, { ...listen, allowedHosts: allowHosts })
    .catch((error: unknown) => {
      const problem = describeListenFailure(error, listen, ['--listen', '--listen HOST:PORT']);
      messages.line(`fuelgauge: ${problem}`);
      return undefined;
    });
}

async function runUntilStopped(
  monitor: RunningMonitor,
  work: MonitorWork,
  server: Server | undefined,
  { stderr, signal }: Context,
): Promise<ExitCode> {
  const messages = createPrinter(stderr);
  if (work.channels.length === 0)
    messages.line(
      'monitor: no channel is configured, so that alerts are told to nobody but this terminal and the page',
    );
  tellProblems(monitor, work.store, messages);
  // A request that is under way, or a reader of the page, must not hold up the end.
  const ended = untilAborted(signal).then(() => sleep(GRACE_MS));
  await Promise.race([monitor.run({ signal }), ended]);
  await Promise.race([close(monitor, work, server), ended]);
  return signal.aborted ? EXIT.interrupted : EXIT.ok;
}

async function close(monitor: RunningMonitor, work: MonitorWork, server?: Server): Promise<void> {
  await Promise.all([server?.close(), monitor.close()]);
  await Promise.all([work.fleet?.engine.close(), work.store.close()]);
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const describeUrl = ({ url }: Server): string =>
  `${url.replace(/\/$/, '')} is the page, and /metrics for Prometheus`;

function describeWork({ everyMs, subject, history, fleet, channels }: MonitorWork): string {
  const names = channels.map(({ name }) => name).join(', ');
  return (
    `history in ${history}; ${subject}${fleet ? ', shared with others,' : ','} ` +
    `every ${formatDuration(everyMs)}${names && `; alerts to ${names}`}`
  );
}
