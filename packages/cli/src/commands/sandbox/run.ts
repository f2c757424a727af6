import { once } from 'node:events';
import { knowConfiguredVendors } from '../../accounts/config/know-configured-vendors.ts';
import type { Context } from '../../context.ts';
import { refuseUsage } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { describeListenFailure } from '../../options/listen.ts';
import { applySettings, type SandboxSettings } from '../../sandbox/apply-settings.ts';
import type { SandboxServerOptions } from '../../sandbox/create-sandbox-server.ts';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import type { SandboxVendor } from '../../sandbox/simulated-vendor.ts';
import {
  isLoopbackAddress,
  listEndpoints,
  sandboxUrl,
  startSandbox,
} from '../../sandbox/start-sandbox.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { renderEnvironment } from './render-environment.ts';
import { renderRequest } from './render-request.ts';

export interface SandboxOptions extends SandboxSettings {
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly allowRemote?: boolean;
  /** Names besides those of this machine. */
  readonly allowHost?: readonly string[];
  /** A configuration whose own vendors are served as well. */
  readonly config?: string;
  readonly printEnv?: boolean;
  readonly quiet?: boolean;
}

/** Serves every vendor on this machine until the user stops it. The environment that leads there goes to stdout. */
export async function sandbox(options: SandboxOptions, context: Context): Promise<ExitCode> {
  const { port, host, allowRemote = false, printEnv = false } = options;
  if (!isLoopbackAddress(host) && !allowRemote)
    refuseUsage(`others could reach ${host}: add --allow-remote if they may, or omit --host`);
  await knowConfiguredVendors(options.config, context);
  const vendors = applySettings(await loadEmulations(), options);
  if (!printEnv) return serve(vendors, options, context);
  if (port === 0) refuseUsage('--print-env needs the --port that the sandbox listens on');
  const endpoints = listEndpoints(vendors, sandboxUrl(host, port));
  createPrinter(context.stdout).text(renderEnvironment(endpoints));
  return EXIT.ok;
}

async function serve(
  vendors: readonly SandboxVendor[],
  { port, host, allowRemote = false, allowHost = [], quiet = false }: SandboxOptions,
  { stdout, stderr, signal }: Context,
): Promise<ExitCode> {
  const messages = createPrinter(stderr);
  const server: SandboxServerOptions = {
    emulations: vendors,
    hosts: { names: allowHost, addresses: allowRemote },
    onRequest: quiet ? undefined : (request) => messages.line(renderRequest(request)),
  };
  const running = await startSandbox(server, { port, host }).catch((error: unknown) => {
    messages.line(
      `fuelgauge: ${describeListenFailure(error, { host, port }, ['--host', '--port'])}`,
    );
  });
  if (!running) return EXIT.unavailable;
  messages.line(
    `sandbox: ${running.url} serves ${running.endpoints.length} vendors with made-up balances`,
  );
  messages.line('sandbox: these lines lead programs there; Ctrl-C ends it');
  // In one write: who reads it has all of it or nothing.
  createPrinter(stdout).text(renderEnvironment(running.endpoints));

  if (!signal.aborted) await once(signal, 'abort');
  await running.close();
  return EXIT.interrupted;
}
