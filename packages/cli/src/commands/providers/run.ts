import { knowConfiguredVendors } from '../../accounts/config/know-configured-vendors.ts';
import { knownVendors } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { wantsColor } from '../../terminal/wants-color.ts';
import { renderProviders } from './render.ts';

export interface ProvidersOptions {
  readonly json?: boolean;
  readonly config?: string;
}

/** Prints the supported vendors and what their accounts need. */
export async function providers(
  { json, config }: ProvidersOptions,
  context: Context,
): Promise<ExitCode> {
  const { stdout, env } = context;
  await knowConfiguredVendors(config, context);
  const catalog = knownVendors();
  const printer = createPrinter(stdout, { color: !json && wantsColor(stdout, env) });
  if (json) printer.text(JSON.stringify(catalog, null, 2));
  else for (const line of renderProviders(catalog)) printer.line(...line);
  return EXIT.ok;
}
