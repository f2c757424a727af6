import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../../errors/spec-error.ts';
import { type ImportOptions, importPage } from '../../page/import-page.ts';
import { loadPage } from '../../page/load-page.ts';
import { isSameSource } from '../../page/same-source.ts';
import { prepareUpdate } from '../../release/prepare-update.ts';
import type { SourceRecord } from '../../spec/source-record.ts';
import { changeTree } from '../../tree/change-tree.ts';
import type { Command } from '../command.ts';
import { parseProviderArgs, readPageOptions } from '../provider-args.ts';
import { readSource } from '../read-source.ts';
import { summarise } from './update-summary.ts';

const USAGE = `spec update <id> --page FILE_OR_URL [--accept] [--accept-form] [--allow-origin-change]
       [--operation "GET /…"] [--url URL] [--index URL] [--retrieved YYYY-MM-DD]`;

export const updateCommand: Command = {
  usage: USAGE,
  summary:
    'Turns a changed page into a changed package with its changeset, or changes nothing at all.',
  async run(args, context) {
    const { id, values } = parseProviderArgs(args, USAGE);
    return changeTree(context, async (write) => {
      const { root, cwd, print } = context;
      const previous = readProvider(root, id);
      const address = values.page ?? previous.url;
      if (address === null) throw new SpecError(`usage: ${USAGE}`);
      const options: ImportOptions = { ...readPageOptions(values), previous };
      const imported = importPage(await loadPage(cwd)(address), options);
      if (isSameSource(imported.record, previous)) {
        const hash = previous.canonicalSha256 ?? previous.pageSha256;
        print(`specs/${id}: the document has not changed (${hash})`);
        return 0;
      }
      const update = await prepareUpdate(root, id, {
        imported,
        previous,
        accept: values.accept === true,
        allowOriginChange: values['allow-origin-change'] === true,
      });
      await write(update.files);
      for (const line of summarise(imported, update, previous)) print(line);
      return 0;
    });
  },
};

function readProvider(root: string, id: string): SourceRecord {
  const source = readSource(root, id);
  if (!source || !existsSync(join(root, 'specs', id, 'balance.overlay.yaml')))
    throw new SpecError(`specs/${id} is not a provider yet: begin with spec import ${id}`);
  return source;
}
