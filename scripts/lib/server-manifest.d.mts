import type { Manifest } from './workspace.ts';

export function describeServerName(
  manifest: Pick<Manifest, 'bin'>,
  repository: string | undefined,
): { readonly mcpName?: string };
export function describeServer(
  manifest: Pick<Manifest, 'name' | 'version' | 'description'>,
  repository: string,
): Readonly<Record<string, unknown>>;
