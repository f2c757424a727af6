import { classify } from '../compare/classify.ts';
import { SpecError } from '../errors/spec-error.ts';
import { sha256 } from '../json/canonical-json.ts';
import { getIn } from '../json/json.ts';
import { parseDocument } from '../openapi/document.ts';
import { findDocuments } from '../page/find-document.ts';
import { importPage } from '../page/import-page.ts';
import type { LoadPage } from '../page/load-page.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { ProviderDrift } from './drift-report.ts';
import type { SavedPages } from './saved-pages.ts';
import { findPage, listCandidates, wordsOf } from './site-index.ts';

/** Everything of one provider that drift is looked for in. */
export interface WatchedProvider {
  readonly id: string;
  readonly source: SourceRecord;
  /** The text of `vendored.openapi.yaml`; null for prose. */
  readonly vendored: string | null;
}

type Seen = { readonly page: Uint8Array; readonly url: string | null; readonly isMoved: boolean };

/** Looks at a provider's page, or for it, and says how it stands. */
export async function findDrift(
  provider: WatchedProvider,
  load: LoadPage,
  saved: SavedPages | null,
): Promise<ProviderDrift> {
  const { id, source } = provider;
  const report = (
    status: ProviderDrift['status'],
    url: string | null,
    message: string,
  ): ProviderDrift => ({
    provider: id,
    status,
    url,
    message,
    classification: null,
  });
  try {
    const seen = await seePage(provider, load, saved);
    if (seen === null)
      return report(
        'unreachable',
        source.url ?? source.index,
        'the page was not found: look for it by hand',
      );
    const drift = await comparePage(provider, seen);
    if (!seen.isMoved || drift.status === 'changed' || drift.status === 'form') return drift;
    return report(
      'moved',
      seen.url,
      `the page is at ${seen.url} now: import it with --url ${seen.url}`,
    );
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return report('unreachable', source.url ?? source.index, error.message);
  }
}

/** The page where it was, else where the site's index names it now. */
async function seePage(
  provider: WatchedProvider,
  load: LoadPage,
  saved: SavedPages | null,
): Promise<Seen | null> {
  const { id, source } = provider;
  const given = await saved?.pageOf(id);
  if (given) return { page: given, url: source.url, isMoved: false };
  const there =
    source.url === null ? null : await load(source.url).catch((error: unknown) => asProblem(error));
  if (there instanceof Uint8Array && isSamePage(provider, there))
    return { page: there, url: source.url, isMoved: false };
  const index =
    (await saved?.indexOf(id)) ??
    (source.index === null ? null : await load(source.index).catch(() => null));
  const found = index
    ? await searchIndex(provider, load, Buffer.from(index).toString('utf8'))
    : null;
  if (found) return { ...found, isMoved: source.url !== null && found.url !== source.url };
  if (there instanceof Uint8Array) return { page: there, url: source.url, isMoved: false };
  if (there instanceof SpecError) throw there;
  return null;
}

function searchIndex(provider: WatchedProvider, load: LoadPage, index: string) {
  const { source, vendored } = provider;
  const document = vendored === null ? null : parseDocument('vendored.openapi.yaml', vendored);
  const { method = 'get', path = '' } = source.fence ?? {};
  const summary = getIn(document ?? undefined, 'paths', path, method.toLowerCase(), 'summary');
  const words = wordsOf(path, String(summary ?? ''), source.url ?? '', 'balance credits');
  const candidates = listCandidates(index, source.index ?? source.url ?? '', words);
  return findPage(load, candidates, (page) => isSamePage(provider, page));
}

/** Does the page still carry the operation, or, for prose, is it the page at all? */
function isSamePage({ source }: WatchedProvider, page: Uint8Array): boolean {
  const documents = findDocuments(page);
  if (source.form === 'prose') return sha256(page) === source.pageSha256 || documents.length === 0;
  return documents.some(({ fence }) => fence === null || fence.path === source.fence?.path);
}

/** Equality is decided on the document; prose has none, so its bytes must do. */
async function comparePage(
  { id, source, vendored }: WatchedProvider,
  { page, url }: Seen,
): Promise<ProviderDrift> {
  const common = { provider: id, url, classification: null };
  const form = findDocuments(page)[0]?.form ?? 'prose';
  if (form !== source.form) {
    const message = `the page is of the form ${form}, it was ${source.form}: look at it, then update with --accept-form`;
    return { ...common, status: 'form', message };
  }
  const { record, vendored: imported } = importPage(page, {
    retrieved: source.retrieved,
    previous: source,
  });
  const isSame = imported
    ? record.canonicalSha256 === source.canonicalSha256
    : record.pageSha256 === source.pageSha256;
  if (isSame) return { ...common, status: 'unchanged', message: 'as imported' };
  if (!imported || vendored === null) {
    return {
      ...common,
      status: 'changed',
      message: 'the prose changed: read it, and correct the transcription',
    };
  }
  const classification = await classify(
    parseDocument('vendored.openapi.yaml', vendored),
    imported.document,
  );
  const message = `the document changed (${classification.bump}): run spec update ${id}`;
  return { ...common, status: 'changed', message, classification };
}

const asProblem = (error: unknown): SpecError =>
  error instanceof SpecError
    ? error
    : new SpecError(error instanceof Error ? error.message : String(error));
