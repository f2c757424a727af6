import { once } from 'node:events';
import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { isLoopback } from '../../sandbox/loopback.ts';
import {
  listEndpoints,
  type SandboxEndpoint,
  sandboxUrl,
  startSandbox,
} from '../../sandbox/start-sandbox.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { UsageError } from '../../usage-error.ts';
import { arrangeVendors, type SandboxSettings } from './arrange-vendors.ts';
import { renderRequest } from './render-request.ts';

export interface SandboxOptions extends SandboxSettings {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly allowRemote?: boolean;
  /** Names besides those of this machine. */
  readonly allowHost?: readonly string[];
  readonly printEnv?: boolean;
  readonly quiet?: boolean;
}

/** Serves every vendor on this machine until the user stops it. The environment that leads there goes to stdout. */
export async function sandbox(
  options: SandboxOptions,
  { stdout, stderr, signal }: Context,
): Promise<ExitCode> {
  const {
    port,
    host,
    allowRemote = false,
    allowHost = [],
    printEnv = false,
    quiet = false,
  } = options;
  if (!isLoopback(host) && !allowRemote)
    throw new UsageError(
      `others could reach ${host}: add --allow-remote if they may, or leave --host out`,
    );
  const vendors = arrangeVendors(await loadEmulations(), options);
  const results = createPrinter(stdout);
  const printEnvironment = (endpoints: readonly SandboxEndpoint[]) => {
    results.text(endpoints.flatMap(exportLines).join('\n')); // in one write: who reads it has all of it or nothing
  };
  if (printEnv) {
    if (port === 0) throw new UsageError('say which sandbox: write the --port that it listens on');
    printEnvironment(listEndpoints(vendors, sandboxUrl(host, port)));
    return EXIT.ok;
  }

  const messages = createPrinter(stderr);
  const hosts = { names: allowHost, addresses: allowRemote };
  const onRequest = quiet
    ? {}
    : {
        onRequest: (request: Parameters<typeof renderRequest>[0]) =>
          messages.line(renderRequest(request)),
      };
  const running = await startSandbox(
    { emulations: vendors, hosts, ...onRequest },
    { port, host },
  ).catch((error: unknown) => describeListenFailure(error, host, port));
  if (typeof running === 'string') {
    messages.line(`fuelgauge: ${running}`);
    return EXIT.unavailable;
  }
  messages.line(
    `sandbox: ${running.url} answers for ${running.endpoints.length} vendors with made-up balances`,
  );
  messages.line('sandbox: these lines lead programs there; Ctrl-C ends it');
  printEnvironment(running.endpoints);

  if (!signal.aborted) await once(signal, 'abort');
  await running.close();
  return EXIT.interrupted;
}

/** POSIX shell lines that point a vendor's clients to the sandbox. */
function exportLines({ id, apiKey, baseUrl }: SandboxEndpoint): readonly string[] {
  const keyVariable = catalog.find((entry) => entry.id === id)?.keyVariables[0];
  return [`export ${keyVariable}='${apiKey}'`, `export ${baseUrlVariable(id)}='${baseUrl}'`];
}

function describeListenFailure(error: unknown, host: string, port: number): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: choose another with --port, or 0 for any free one`;
    case 'EACCES':
      return `port ${port} may not be used by this user: choose one above 1023 with --port`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine: choose another with --host`;
    default:
      throw error;
  }
}
