import { SpecError } from '../errors/spec-error.ts';
import { getIn } from '../json/json.ts';
import { parseDocument } from '../openapi/document.ts';
import { type FoundDocument, findDocuments } from '../page/find-documents.ts';
import type { LoadPage } from '../page/load-page.ts';
import type { Page } from '../page/page.ts';
import type { SourceRecord } from '../spec/source-record.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import type { SavedPages } from './saved-pages.ts';
import { listCandidates, listWords } from './site-index.ts';

/** What drift compares a provider's page with. */
export interface WatchedProvider {
  readonly id: string;
  readonly source: SourceRecord;
  /** The text of `vendored.openapi.yaml`; null for prose. */
  readonly vendored: string | null;
  /** All files of `specs/`: fixtures hold examples of the page. */
  readonly files?: TextFiles;
}

/** A page as it is now, with the documents found in it. */
export interface LocatedPage {
  readonly page: Page;
  readonly documents: readonly FoundDocument[];
  readonly url: string | null;
  readonly isMoved: boolean;
}

type Candidate = Pick<LocatedPage, 'page' | 'documents'>;

/** The page where it was, else where the site's index names it now; null where it is at neither. */
export async function locatePage(
  provider: WatchedProvider,
  load: LoadPage,
  saved: SavedPages | null,
): Promise<LocatedPage | null> {
  const { id, source } = provider;
  const given = await saved?.pageOf(id);
  if (given) return { ...search(given), url: source.url, isMoved: false };
  const loaded =
    source.url === null
      ? null
      : await load(source.url)
          .then(search)
          .catch((error: unknown) => asProblem(error));
  if (loaded instanceof SpecError || loaded === null || !isSamePage(provider, loaded)) {
    const found = await searchIndex(provider, load, saved);
    if (found) return { ...found, isMoved: source.url !== null && found.url !== source.url };
  }
  if (loaded instanceof SpecError) throw loaded;
  return loaded && { ...loaded, url: source.url, isMoved: false };
}

/** @throws SpecError where the page did not arrive whole */
function search(page: Page): Candidate {
  if (page.text.trim() === '') throw new SpecError('the page is empty');
  return { page, documents: findDocuments(page) };
}

/** The first page that the site's index names and that is the provider's. */
async function searchIndex(
  provider: WatchedProvider,
  load: LoadPage,
  saved: SavedPages | null,
): Promise<(Candidate & { url: string }) | null> {
  const { id, source } = provider;
  const index =
    (await saved?.indexOf(id)) ??
    (source.index === null ? null : await load(source.index).catch(() => null));
  if (!index) return null;
  const base = source.index ?? source.url ?? '';
  for (const url of listCandidates(index.text, base, describeWords(provider))) {
    const page = await load(url).catch(() => null);
    const candidate = page && search(page);
    if (candidate && isSamePage(provider, candidate)) return { ...candidate, url };
  }
  return null;
}

/** The words that the operation and its page are likely to be named by. */
function describeWords({ source, vendored }: WatchedProvider): readonly string[] {
  const document = vendored === null ? undefined : parseDocument('vendored.openapi.yaml', vendored);
  const { method = 'get', path = '' } = source.fence ?? {};
  const summary = getIn(document, 'paths', path, method.toLowerCase(), 'summary');
  return listWords(path, String(summary ?? ''), source.url ?? '', 'balance credits');
}

/** Whether a page still carries the operation, or, of prose, whether it may be the page at all. */
function isSamePage({ source }: WatchedProvider, { documents }: Candidate): boolean {
  if (source.form === 'prose') return documents.length === 0;
  return documents.some(({ fence }) => fence === null || fence.path === source.fence?.path);
}

const asProblem = (error: unknown): SpecError =>
  error instanceof SpecError
    ? error
    : new SpecError(error instanceof Error ? error.message : String(error));
