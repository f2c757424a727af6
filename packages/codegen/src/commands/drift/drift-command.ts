import { resolve } from 'node:path';
import { exitCodeOf, type ProviderDrift } from '../../drift/drift-report.ts';
import { findDrift } from '../../drift/find-drift.ts';
import { openSavedPages } from '../../drift/saved-pages.ts';
import { UsageError } from '../../errors/spec-error.ts';
import { loadPage } from '../../page/load-page.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import { refuseLockedTree } from '../../tree/tree-lock.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { readSource } from '../read-source.ts';

const USAGE = 'spec drift [<id> …] [--pages DIR] [--json]';
const OPTIONS = { pages: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Writes nothing; the exit code says what to do next. */
export const driftCommand: Command = {
  usage: USAGE,
  summary: "Compares every vendor's page with what was imported from it.",
  async run(args, { root, cwd, print, warn }) {
    const { values, positionals } = parseArguments(args, OPTIONS, USAGE);
    await refuseLockedTree(root);
    const files = readSpecFiles(root);
    const saved = values.pages === undefined ? null : openSavedPages(resolve(cwd, values.pages));
    const drifts: ProviderDrift[] = [];
    for (const id of chooseProviders(positionals, [...files.keys()])) {
      const source = readSource(root, id);
      if (!source) continue;
      const vendored = files.get(`specs/${id}/vendored.openapi.yaml`) ?? null;
      drifts.push(await findDrift({ id, source, vendored }, saved?.load ?? loadPage(cwd), saved));
    }
    await refuseLockedTree(root);
    if (values.json) print(JSON.stringify({ drifts }));
    else for (const drift of drifts) describe(drift).forEach(print);
    const exitCode = exitCodeOf(drifts);
    if (exitCode !== 0)
      warn(exitCode === 1 ? 'pages have changed' : 'some pages could not be seen');
    return exitCode;
  },
};

/** The providers that are named, else all that were imported. */
function chooseProviders(ids: readonly string[], paths: readonly string[]): readonly string[] {
  const imported = paths.flatMap((path) => /^specs\/([^/]+)\/source\.yaml$/.exec(path)?.[1] ?? []);
  const known = [...new Set(imported)].sort();
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new UsageError(`unknown provider ${unknown.join(', ')}: there are ${known.join(', ')}`);
  return ids.length > 0 ? ids : known;
}

const describe = ({ provider, status, message, classification }: ProviderDrift): string[] => [
  `${provider.padEnd(16)} ${status.padEnd(12)} ${message}`,
  ...(classification?.changes ?? []).map(
    (change) => `  ${change.bump.padEnd(6)} ${change.message} (${change.pointer})`,
  ),
];
