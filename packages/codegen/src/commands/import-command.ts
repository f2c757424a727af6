import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareOperations } from '../compare/document-rules.ts';
import { draftProvider } from '../draft/draft-provider.ts';
import { SpecError, UsageError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { type ImportedPage, importPage } from '../page/import-page.ts';
import { loadPage } from '../page/load-page.ts';
import { SOURCE_FORMS } from '../spec/source-record.ts';
import { recoverTransaction, writeAll } from '../tree/transaction.ts';
import type { CommandContext } from './command-context.ts';
import { parseSpecArgs, readPrevious, today } from './spec-args.ts';

const USAGE = `usage: spec import <id> --page FILE_OR_URL [--operation "GET /…"] [--url URL] [--index URL]
       [--retrieved YYYY-MM-DD] [--form prose] [--accept-form] [--allow-origin-change]`;

/** `pnpm spec import <id> --page …`: a docs page becomes `specs/<id>/`; of a vendor that is new the rest is drafted. */
export async function runImportCommand(
  args: readonly string[],
  { root, cwd, print, warn }: CommandContext,
): Promise<void> {
  const { id, values } = parseSpecArgs(args, USAGE);
  const form = SOURCE_FORMS.find((known) => known === values.form);
  if (values.form !== undefined && !form)
    throw new UsageError(`--form must be one of ${SOURCE_FORMS.join(', ')}`);
  if (values.page === undefined) throw new UsageError(USAGE);
  await recoverTransaction(root);
  const page = await loadPage(cwd)(values.page);
  const imported = importPage(page, {
    url: values.url ?? (/^https:/.test(values.page) ? values.page : undefined),
    index: values.index,
    operation: values.operation,
    retrieved: values.retrieved ?? today(),
    form,
    acceptForm: values['accept-form'],
    previous: readPrevious(root, id),
  });
  if (values['allow-origin-change'] !== true) refuseOrigin(root, id, imported);
  const folder = `specs/${id}`;
  const isNew =
    imported.vendored !== null && !existsSync(join(root, folder, 'balance.overlay.yaml'));
  const drafted = isNew ? await draftProvider(id, imported, page) : new Map<string, string>();
  const files = new Map(
    [...imported.files, ...drafted]
      .filter(([name, content]) => content !== null || existsSync(join(root, folder, name)))
      .map(([name, content]) => [`${folder}/${name}`, content]),
  );
  await writeAll(root, files);
  for (const [path, content] of files) print(content === null ? `${path} removed` : path);
  for (const note of imported.notes) warn(note);
  if (drafted.size > 0)
    warn(
      `what the balance means is guessed: look at ${folder}/balance.overlay.yaml, then run spec confirm ${id}`,
    );
}

/** A key that would go to another host is for a person to decide. */
function refuseOrigin(root: string, id: string, { vendored }: ImportedPage): void {
  const name = `specs/${id}/vendored.openapi.yaml`;
  if (!vendored || !existsSync(join(root, name))) return;
  const before: Json = parseYaml(name, readFileSync(join(root, name), 'utf8')).value;
  const reasons = compareOperations(before, vendored.document).changes.filter(
    ({ bump }) => bump === 'review',
  );
  if (reasons.length > 0) {
    throw new SpecError(
      ...reasons.map(({ message }) => message),
      'this needs a person: find out that the vendor means it, then pass --allow-origin-change',
    );
  }
}
