import { classify } from '../compare/classify.ts';
import { SpecError } from '../errors/spec-error.ts';
import { parseDocument } from '../openapi/document.ts';
import { importDocuments } from '../page/import-page.ts';
import type { LoadPage } from '../page/load-page.ts';
import { isSameSource } from '../page/same-source.ts';
import type { ProviderDrift } from './drift-report.ts';
import { type LocatedPage, locatePage, type WatchedProvider } from './locate-page.ts';
import type { SavedPages } from './saved-pages.ts';

/** Compares a provider's page, where it is now, with what was imported from it. */
export async function findDrift(
  provider: WatchedProvider,
  load: LoadPage,
  saved: SavedPages | null,
): Promise<ProviderDrift> {
  const { id, source } = provider;
  const unreachable = (message: string): ProviderDrift => ({
    provider: id,
    status: 'unreachable',
    url: source.url ?? source.index,
    message,
    classification: null,
  });
  try {
    const located = await locatePage(provider, load, saved);
    if (located === null) return unreachable('the page was not found: look for it by hand');
    const drift = await comparePage(provider, located);
    if (!located.isMoved || drift.status === 'changed' || drift.status === 'form') return drift;
    const message = `the page has moved to ${located.url}: import it with --url ${located.url}`;
    return { ...drift, status: 'moved', message, classification: null };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return unreachable(error.message);
  }
}

async function comparePage(
  { id, source, vendored }: WatchedProvider,
  { page, documents, url }: LocatedPage,
): Promise<ProviderDrift> {
  const common = { provider: id, url, classification: null };
  const form = documents[0]?.form ?? 'prose';
  if (form !== source.form) {
    const message = `the page is of the form ${form}, it was ${source.form}: look at it, then update with --accept-form`;
    return { ...common, status: 'form', message };
  }
  const options = { retrieved: source.retrieved, previous: source };
  const imported = importDocuments(page, documents, options);
  if (isSameSource(imported.record, source))
    return { ...common, status: 'unchanged', message: 'as imported' };
  if (!imported.vendored || vendored === null) {
    const message = 'the prose changed: read it, and correct the transcription';
    return { ...common, status: 'changed', message };
  }
  const before = parseDocument('vendored.openapi.yaml', vendored);
  const classification = await classify(before, imported.vendored.document);
  const message = `the document changed (${classification.bump}): run npm run spec -- update ${id}`;
  return { ...common, status: 'changed', message, classification };
}
