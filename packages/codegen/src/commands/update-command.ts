import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import { importPage } from '../page/import-page.ts';
import { loadPage } from '../page/load-page.ts';
import { prepareUpdate } from '../release/update-provider.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import { recoverTransaction, writeAll } from '../tree/transaction.ts';
import type { CommandContext } from './command-context.ts';
import { parseSpecArgs, readPrevious, today } from './spec-args.ts';
import { summarise } from './update-summary.ts';

const USAGE = `usage: spec update <id> --page FILE_OR_URL [--accept] [--accept-form] [--allow-origin-change] [--operation "GET /…"]
       [--url URL] [--index URL] [--retrieved YYYY-MM-DD]`;

/** `pnpm spec update <id> --page …`: a changed page becomes a changed package with its changeset, or nothing changes at all. */
export async function runUpdateCommand(
  args: readonly string[],
  { root, cwd, print, warn }: CommandContext,
): Promise<void> {
  const { id, values } = parseSpecArgs(args, USAGE);
  if (await recoverTransaction(root))
    warn('an earlier command was cut off: what it had written was put back');
  const previous = readPrevious(root, id);
  if (!previous || !existsSync(join(root, 'specs', id, 'balance.overlay.yaml'))) {
    throw new SpecError(`specs/${id} is no provider yet: begin with spec import ${id}`);
  }
  const page = await loadPage(cwd)(values.page ?? previous.url ?? fail(USAGE));
  const options = {
    url: values.url ?? (values.page && /^https:/.test(values.page) ? values.page : undefined),
    index: values.index,
    operation: values.operation,
    retrieved: values.retrieved ?? today(),
    acceptForm: values['accept-form'],
    previous,
  };
  if (isUnchanged(importPage(page, options).record, previous)) {
    print(
      `specs/${id}: the document has not changed (${previous.canonicalSha256 ?? previous.pageSha256})`,
    );
    return;
  }
  const accept = values.accept === true;
  const allowOriginChange = values['allow-origin-change'] === true;
  const update = await prepareUpdate(root, id, page, { ...options, accept, allowOriginChange });
  await writeAll(root, update.files);
  for (const line of summarise(update, previous)) print(line);
}

/** Documents are compared as such; prose has none, so its bytes must do. */
const isUnchanged = (next: SourceRecord, previous: SourceRecord): boolean =>
  next.form === previous.form &&
  (next.form === 'prose'
    ? next.pageSha256 === previous.pageSha256
    : next.canonicalSha256 === previous.canonicalSha256);

function fail(message: string): never {
  throw new SpecError(message);
}
