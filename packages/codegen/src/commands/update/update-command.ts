import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describeFileError } from '../../errors/file-error.ts';
import { SpecError } from '../../errors/spec-error.ts';
import { type ImportOptions, importPage } from '../../page/import-page.ts';
import { loadPage } from '../../page/load-page.ts';
import { isSameSource } from '../../page/same-source.ts';
import { prepareUpdate } from '../../release/prepare-update.ts';
import { writePullRequestBody } from '../../release/pull-request-body.ts';
import type { SourceRecord } from '../../spec/source-record.ts';
import { changeTree } from '../../tree/change-tree.ts';
import type { Command } from '../command.ts';
import { parseProviderArgs, readPageOptions } from '../provider-args.ts';
import { readSource } from '../read-source.ts';
import { summarise } from './update-summary.ts';

const USAGE = `spec update <id> --page FILE_OR_URL [--accept] [--accept-form] [--allow-origin-change]
       [--operation "GET /…"] [--url URL] [--index URL] [--retrieved YYYY-MM-DD]
       [--body FILE.md]`;

export const updateCommand: Command = {
  usage: USAGE,
  summary:
    'Turns a changed page into a changed package with its changeset, or changes nothing at all.',
  options: {
    '--page': 'the page: a file, or an https address; the recorded address unless given',
    '--accept': 'removes corrections that have no effect any more, and only tells of changed words',
    '--accept-form': 'takes a page whose form is another than last time',
    '--allow-origin-change': 'lets the key go to another host than last time',
    '--operation': 'which operation returns the balance, where several may',
    '--url': 'the address of the page, where --page is a file',
    '--index': 'the address of the llms.txt of the site',
    '--retrieved': 'the day of the copy; today unless given',
    '--body': 'writes the summary as the text of a pull request',
  },
  example: 'spec update acme --page page.md',
  exits: {
    0: 'written, or nothing had changed',
    1: 'refused, and nothing is written',
    64: 'wrong usage',
  },
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    return changeTree(context, async (write) => {
      const { root, cwd, print } = context;
      const previous = readProvider(root, id);
      const address = values.page ?? previous.url;
      if (address === null) throw new SpecError(`usage: ${USAGE}`);
      const options: ImportOptions = { ...readPageOptions(values), previous };
      const page = await loadPage(cwd)(address);
      const imported = importPage(page, options);
      if (isSameSource(imported.record, previous)) {
        const hash = previous.canonicalSha256 ?? previous.pageSha256;
        print(`specs/${id}: the document has not changed (${hash})`);
        return 0;
      }
      const update = await prepareUpdate(root, id, {
        page,
        imported,
        previous,
        accept: values.accept === true,
        allowOriginChange: values['allow-origin-change'] === true,
      });
      await write(update.files);
      const lines = summarise(imported, update, previous);
      for (const line of lines) print(line);
      if (values.body !== undefined) await writeBody(resolve(cwd, values.body), lines);
      return 0;
    });
  },
};

/** The text of the pull request, and beside it the whole where the host would not take that. */
async function writeBody(path: string, lines: readonly string[]): Promise<void> {
  const whole = `${path.replace(/\.md$/, '')}.txt`;
  const { text, isCut } = writePullRequestBody(lines, basename(whole));
  try {
    await writeFile(path, text);
    if (isCut) await writeFile(whole, `${lines.join('\n')}\n`);
  } catch (error) {
    throw new SpecError(`${path} cannot be written: ${describeFileError(error)}`);
  }
}

function readProvider(root: string, id: string): SourceRecord {
  const source = readSource(root, id);
  if (!source || !existsSync(join(root, 'specs', id, 'balance.overlay.yaml')))
    throw new SpecError(`specs/${id} is not a provider yet: begin with spec import ${id}`);
  return source;
}
