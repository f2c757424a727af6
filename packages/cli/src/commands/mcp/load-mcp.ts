import type { Context } from '../../context.ts';
import { handedOver, loadCompanion } from '../../load-companion.ts';

/** The part of `@fuelgauge/mcp` that the command line uses. */
export type McpModule = Pick<typeof import('@fuelgauge/mcp'), 'serveMcp'>;

/** Loads the server for agents. Throws an UnavailableError that says how to get it. */
export async function loadMcp({
  importMcp = handedOver('@fuelgauge/mcp') ?? (() => import('@fuelgauge/mcp')),
}: Pick<Context, 'importMcp'>): Promise<McpModule> {
  const module = await loadCompanion({
    name: '@fuelgauge/mcp',
    subject: 'the server for agents',
    needed: ['serveMcp'] satisfies readonly (keyof McpModule)[],
    load: importMcp,
  });
  return module as McpModule;
}
