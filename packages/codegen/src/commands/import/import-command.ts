import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareOperations } from '../../compare/document-rules.ts';
import { draftProvider } from '../../draft/draft-provider.ts';
import type { GivenFixes } from '../../draft/given-fixes.ts';
import { describeFileError } from '../../errors/file-error.ts';
import { nameVerb } from '../../errors/name-verb.ts';
import { SpecError, UsageError } from '../../errors/spec-error.ts';
import { parseYaml } from '../../json/yaml-source.ts';
import { listOperations } from '../../openapi/operation.ts';
import { hideKeysIn } from '../../page/hide-keys.ts';
import { type ImportedPage, importPage } from '../../page/import-page.ts';
import { loadPage } from '../../page/load-page.ts';
import { refuseOriginChange } from '../../release/refuse-origin-change.ts';
import { SOURCE_FORMS } from '../../spec/source-record.ts';
import { changeTree } from '../../tree/change-tree.ts';
import type { FileChanges } from '../../tree/write-files.ts';
import type { Command, CommandContext } from '../command.ts';
import { parseProviderArgs, readPageOptions } from '../provider-args.ts';
import { readSource } from '../read-source.ts';
import { listDefects } from './list-defects.ts';
import { readProse } from './prose-document.ts';
import { refuseOtherMeaning } from './refuse-other-meaning.ts';

const USAGE = `spec import <id> --page FILE_OR_URL [--operation "GET /…"] [--url URL] [--index URL]
       [--retrieved YYYY-MM-DD] [--form prose] [--keeps document|facts] [--fixes FILE]
       [--accept-form] [--allow-origin-change]`;

type Call = ReturnType<typeof parseProviderArgs> & { readonly page: string };

export const importCommand: Command = {
  usage: USAGE,
  summary: 'Turns a docs page into specs/<id>/; of a new vendor the rest is drafted.',
  options: {
    '--page': 'the page: a file, or an https address',
    '--operation': 'which operation returns the balance, where several may',
    '--url': 'the address of the page, where --page is a file',
    '--index': 'the address of the llms.txt of the site',
    '--retrieved': 'the day of the copy; today unless given',
    '--form': 'prose: the page carries no document, and one is written from its facts',
    '--keeps':
      'facts: no sentence of the vendor is kept; later imports keep what the first one kept',
    '--fixes': 'an overlay that corrects the document before anything is drafted from it',
    '--accept-form': 'takes a page whose form is another than last time',
    '--allow-origin-change': 'lets the key go to another host than last time',
  },
  example: 'spec import acme --page https://docs.acme.example/credits.md',
  exits: { 0: 'written', 1: 'refused, and nothing is written', 64: 'wrong usage' },
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    const { page } = values;
    if (page === undefined) throw new UsageError(`usage: ${USAGE}`);
    return changeTree(context, async (write) => {
      const { imported, drafted } = await prepare({ id, values, page }, context);
      const files = listFiles(context.root, id, new Map([...imported.files, ...drafted]));
      // What cannot be read leaves no folder.
      const defects = await listDefects(id, imported, files, context);
      await write(files);
      report(id, files, imported.notes, drafted.size > 0, context);
      for (const line of defects) context.warn(line);
      return 0;
    });
  },
};

async function prepare(
  { id, values, page: address }: Call,
  { root, cwd }: CommandContext,
): Promise<{ imported: ImportedPage; drafted: ReadonlyMap<string, string> }> {
  const form = readChoice('--form', SOURCE_FORMS, values.form);
  const page = await loadPage(cwd)(address);
  const imported = importPage(page, {
    ...readPageOptions(values),
    form,
    keeps: readChoice('--keeps', ['document', 'facts'], values.keeps),
    previous: readSource(root, id),
  });
  if (values['allow-origin-change'] !== true) compareOrigins(root, id, imported);
  refuseOtherMeaning(root, id, imported);
  const isNew = !existsSync(join(root, `specs/${id}/balance.overlay.yaml`));
  const fixes = readFixes(root, cwd, id, values.fixes, isNew);
  if (!isNew) return { imported, drafted: new Map() };
  const prose =
    imported.record.form === 'prose'
      ? readProse(root, id, imported, page, values.operation)
      : { imported };
  const drafted = await draftProvider(id, withoutKeys(prose.imported), page, { ...prose, fixes });
  return { imported: prose.imported, drafted };
}

/** What is drafted quotes the document: keys that it shows are not repeated. */
function withoutKeys(imported: ImportedPage): ImportedPage {
  if (!imported.vendored) return imported;
  const { vendored } = imported;
  const document = hideKeysIn(vendored.document);
  const operation = listOperations(document).get(vendored.operation.name) ?? vendored.operation;
  return { ...imported, vendored: { ...vendored, document, operation } };
}

/** The corrections that the draft starts from: those that are given, else those that lie there. */
function readFixes(
  root: string,
  cwd: string,
  id: string,
  given: string | undefined,
  isNew: boolean,
): GivenFixes | undefined {
  const name = `specs/${id}/fixes.overlay.yaml`;
  if (given !== undefined && !isNew)
    throw new UsageError(`--fixes is for a vendor that is new: correct ${name} itself`);
  const path = given === undefined ? join(root, name) : resolve(cwd, given);
  if (given === undefined && !existsSync(path)) return undefined;
  try {
    return { path: given ?? name, text: readFileSync(path, 'utf8') };
  } catch (error) {
    throw new SpecError(`${given ?? name} cannot be read: ${describeFileError(error)}`);
  }
}

function readChoice<const Choice extends string>(
  option: string,
  choices: readonly Choice[],
  given: string | undefined,
): Choice | undefined {
  const chosen = choices.find((known) => known === given);
  if (given !== undefined && chosen === undefined)
    throw new UsageError(`${option} must be one of ${choices.join(', ')}`);
  return chosen;
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
      `what the balance means is guessed: look at specs/${id}/balance.overlay.yaml, then run ${nameVerb('spec', 'confirm', id)}`,
    );
}
