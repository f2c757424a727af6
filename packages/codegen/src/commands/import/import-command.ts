import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareOperations } from '../../compare/document-rules.ts';
import { draftProvider } from '../../draft/draft-provider.ts';
import { UsageError } from '../../errors/spec-error.ts';
import { parseYaml } from '../../json/yaml-source.ts';
import { type ImportedPage, importPage } from '../../page/import-page.ts';
import { loadPage } from '../../page/load-page.ts';
import { refuseOriginChange } from '../../release/refuse-origin-change.ts';
import { SOURCE_FORMS, type SourceForm } from '../../spec/source-record.ts';
import { changeTree } from '../../tree/change-tree.ts';
import type { FileChanges } from '../../tree/write-files.ts';
import type { Command, CommandContext } from '../command.ts';
import { parseProviderArgs, readPageOptions } from '../provider-args.ts';
import { readSource } from '../read-source.ts';

const USAGE = `spec import <id> --page FILE_OR_URL [--operation "GET /…"] [--url URL] [--index URL]
       [--retrieved YYYY-MM-DD] [--form prose] [--accept-form] [--allow-origin-change]`;

type Call = ReturnType<typeof parseProviderArgs> & { readonly page: string };

export const importCommand: Command = {
  usage: USAGE,
  summary: 'Turns a docs page into specs/<id>/; of a new vendor the rest is drafted.',
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    const { page } = values;
    if (page === undefined) throw new UsageError(`usage: ${USAGE}`);
    return changeTree(context, async (write) => {
      const { imported, drafted } = await prepare({ id, values, page }, context);
      const files = listFiles(context.root, id, new Map([...imported.files, ...drafted]));
      await write(files);
      report(id, files, imported.notes, drafted.size > 0, context);
      return 0;
    });
  },
};

async function prepare(
  { id, values, page: address }: Call,
  { root, cwd }: CommandContext,
): Promise<{ imported: ImportedPage; drafted: ReadonlyMap<string, string> }> {
  const form = readForm(values.form);
  const page = await loadPage(cwd)(address);
  const imported = importPage(page, {
    ...readPageOptions(values),
    form,
    previous: readSource(root, id),
  });
  if (values['allow-origin-change'] !== true) compareOrigins(root, id, imported);
  const isNew =
    imported.vendored !== null && !existsSync(join(root, `specs/${id}/balance.overlay.yaml`));
  return { imported, drafted: isNew ? await draftProvider(id, imported, page) : new Map() };
}

function readForm(given: string | undefined): SourceForm | undefined {
  const form = SOURCE_FORMS.find((known) => known === given);
  if (given !== undefined && !form)
    throw new UsageError(`--form must be one of ${SOURCE_FORMS.join(', ')}`);
  return form;
}

function compareOrigins(root: string, id: string, { vendored }: ImportedPage): void {
  const name = `specs/${id}/vendored.openapi.yaml`;
  if (!vendored || !existsSync(join(root, name))) return;
  const before = parseYaml(name, readFileSync(join(root, name), 'utf8')).value;
  refuseOriginChange(compareOperations(before, vendored.document).changes);
}

/** By path from the root; files that must go are left out where they are not there. */
const listFiles = (root: string, id: string, files: FileChanges): FileChanges =>
  new Map(
    [...files]
      .map(([name, content]) => [`specs/${id}/${name}`, content] as const)
      .filter(([path, content]) => content !== null || existsSync(join(root, path))),
  );

function report(
  id: string,
  files: FileChanges,
  notes: readonly string[],
  isDraft: boolean,
  { print, warn }: CommandContext,
): void {
  for (const [path, content] of files) print(content === null ? `${path} removed` : path);
  for (const note of notes) warn(note);
  if (isDraft)
    warn(
      `what the balance means is guessed: look at specs/${id}/balance.overlay.yaml, then run npm run spec -- confirm ${id}`,
    );
}
