import { catalog } from '@fuelgauge/registry/catalog';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { renderProviders } from './render.ts';

export interface ProvidersOptions {
  readonly json?: boolean;
}

/** Prints the supported vendors and what their accounts need. */
export async function providers(
  { json }: ProvidersOptions,
  { stdout, env }: Context,
): Promise<ExitCode> {
  const printer = createPrinter(stdout, { color: !json && wantsColor(stdout, env) });
  if (json) printer.text(JSON.stringify(catalog, null, 2));
  else for (const line of renderProviders(catalog)) printer.line(...line);
  return EXIT.ok;
}
