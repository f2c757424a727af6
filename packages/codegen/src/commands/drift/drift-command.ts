import { resolve } from 'node:path';
import { printDetails } from '../../compare/print-change.ts';
import { exitCodeOf, type ProviderDrift } from '../../drift/drift-report.ts';
import { findDrift } from '../../drift/find-drift.ts';
import { openSavedPages } from '../../drift/saved-pages.ts';
import { UsageError } from '../../errors/spec-error.ts';
import { loadPage } from '../../page/load-page.ts';
import { readSpecFiles } from '../../tree/read-tree.ts';
import { readUnchanged } from '../../tree/read-unchanged.ts';
import type { Command } from '../command.ts';
import { parseArguments } from '../parse-arguments.ts';
import { readSource } from '../read-source.ts';

const USAGE = 'spec drift [<id> …] [--pages DIR] [--json]';
const OPTIONS = { pages: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Writes nothing; the exit code says what to do next. */
export const driftCommand: Command = {
  usage: USAGE,
  summary: "Compares every vendor's page with what was imported from it.",
  options: {
    '--pages': 'reads saved pages, DIR/<id>.md and the like, instead of the network',
    '--json': 'prints one JSON object',
  },
  example: 'spec drift acme --json',
  exits: {
    0: 'unchanged',
    1: 'a page has changed',
    2: 'a page could not be read',
    64: 'wrong usage',
  },
  async run(args, { root, cwd, print, warn }) {
    const { values, positionals } = parseArguments(args, OPTIONS, USAGE);
    const drifts = await readUnchanged(root, async () => {
      const files = readSpecFiles(root);
      const saved = values.pages === undefined ? null : openSavedPages(resolve(cwd, values.pages));
      const found: ProviderDrift[] = [];
      for (const id of chooseProviders(positionals, [...files.keys()])) {
        const source = readSource(root, id);
        if (!source) continue;
        const vendored = files.get(`specs/${id}/vendored.openapi.yaml`) ?? null;
        found.push(
          await findDrift({ id, source, vendored, files }, saved?.load ?? loadPage(cwd), saved),
        );
      }
      return found;
    });
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

const describe = ({
  provider,
  status,
  message,
  classification,
  fixtures = [],
}: ProviderDrift): string[] => [
  `${provider.padEnd(16)} ${status.padEnd(12)} ${message}`,
  ...fixtures.map((line) => `  ${line}`),
  ...(classification?.changes ?? []).flatMap((change) => [
    `  ${change.bump.padEnd(6)} ${change.message} (${change.pointer})`,
    ...printDetails(change).map((line) => `         ${line}`),
  ]),
];
