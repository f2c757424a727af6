import { once } from 'node:events';
import { baseUrlVariable } from '@fuelgauge/core';
import { catalog } from '@fuelgauge/registry/catalog';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { loadEmulations } from '../sandbox/load-emulations.ts';
import { type RunningSandbox, type SandboxEndpoint, startSandbox } from '../sandbox/start-sandbox.ts';
import { createPrinter } from '../terminal/printer.ts';

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
}

/** Serves every vendor on this machine until the user stops it. The environment that leads there goes to stdout. */
export async function sandbox({ port }: SandboxOptions, { stdout, stderr, signal }: Context): Promise<ExitCode> {
  const messages = createPrinter(stderr);
  let running: RunningSandbox;
  try {
    running = await startSandbox({ emulations: await loadEmulations() }, { port });
  } catch (error) {
    messages.line(`fuelgauge: ${describeListenFailure(error, port)}`);
    return EXIT.unavailable;
  }
  messages.line(`sandbox: ${running.url} answers for ${running.endpoints.length} vendors with made-up balances`);
  messages.line('sandbox: these lines lead programs there; Ctrl-C ends it');
  const results = createPrinter(stdout);
  for (const endpoint of running.endpoints) for (const line of exportLines(endpoint)) results.line(line);

  if (!signal.aborted) await once(signal, 'abort');
  await running.close();
  return EXIT.interrupted;
}

/** POSIX shell lines that point a vendor's clients to the sandbox. */
function exportLines({ id, apiKey, baseUrl }: SandboxEndpoint): readonly string[] {
  const keyVariable = catalog.find((entry) => entry.id === id)?.keyVariables[0];
  return [`export ${keyVariable}='${apiKey}'`, `export ${baseUrlVariable(id)}='${baseUrl}'`];
}

function describeListenFailure(error: unknown, port: number): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return `port ${port} is in use: choose another with --port, or 0 for any free one`;
    case 'EACCES':
      return `port ${port} may not be used by this user: choose one above 1023 with --port`;
    default:
      throw error;
  }
}
