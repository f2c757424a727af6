import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, type ProviderDrift } from '../drift/drift-report.ts';
import { findDrift } from '../drift/find-drift.ts';
import { openSavedPages } from '../drift/saved-pages.ts';
import { UsageError } from '../errors/spec-error.ts';
import { loadPage } from '../page/load-page.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import type { CommandContext } from './command-context.ts';
import { readPrevious } from './spec-args.ts';

const USAGE = 'usage: spec drift [<id> …] [--pages DIR] [--json]';

/** `pnpm spec drift`: has any vendor's page changed? Writes nothing; the exit code says what to do next. */
export async function runDriftCommand(
  args: readonly string[],
  { root, cwd, print, warn }: CommandContext,
): Promise<number> {
  const { ids, pages, isJson } = parseDriftArgs(args);
  const files = readSpecFiles(root);
  const known = [
    ...new Set(
      [...files.keys()].flatMap((path) => /^specs\/([^/]+)\/source\.yaml$/.exec(path)?.[1] ?? []),
    ),
  ].sort();
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new UsageError(`no provider ${unknown.join(', ')}: there are ${known.join(', ')}`);
  const saved = pages === undefined ? null : openSavedPages(resolve(cwd, pages));
  const drifts: ProviderDrift[] = [];
  for (const id of ids.length > 0 ? ids : known) {
    const source = readPrevious(root, id);
    if (!source) continue;
    const vendored = files.get(`specs/${id}/vendored.openapi.yaml`) ?? null;
    drifts.push(await findDrift({ id, source, vendored }, saved?.load ?? loadPage(cwd), saved));
  }
  if (isJson) print(JSON.stringify({ drifts }));
  else for (const drift of drifts) describe(drift).forEach(print);
  const exitCode = exitCodeOf(drifts);
  if (exitCode !== 0) warn(exitCode === 1 ? 'pages have changed' : 'some pages could not be seen');
  return exitCode;
}

const describe = ({ provider, status, message, classification }: ProviderDrift): string[] => [
  `${provider.padEnd(16)} ${status.padEnd(12)} ${message}`,
  ...(classification?.changes ?? []).map(
    (change) => `  ${change.bump.padEnd(6)} ${change.message} (${change.pointer})`,
  ),
];

function parseDriftArgs(args: readonly string[]) {
  try {
    const options = { pages: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ids: positionals, pages: values.pages, isJson: values.json === true };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}
