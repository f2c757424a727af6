import { changesBelow } from '../compare/change.ts';
import { type Classification, classify } from '../compare/classify.ts';
import { countLooks } from '../compare/print-change.ts';
import { classifyTexts, withTexts } from '../compare/text-changes.ts';
import { nameVerb } from '../errors/name-verb.ts';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parseDocument } from '../openapi/document.ts';
import { GoneOperation } from '../page/gone-operation.ts';
import { importDocuments } from '../page/import-page.ts';
import type { LoadPage } from '../page/load-page.ts';
import type { Page } from '../page/page.ts';
import { isSameSource } from '../page/same-source.ts';
import { findStaleFixtures } from '../page/stale-fixtures.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
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
    successors: [],
  });
  const located = await locatePage(provider, load, saved).catch(asProblem);
  if (located === null) return unreachable('the page was not found: look for it by hand');
  if (located instanceof SpecError) return unreachable(located.message);
  const drift = await comparePage(provider, located).catch((error: unknown) =>
    describeProblem(provider, located, asProblem(error)),
  );
  if (!located.isMoved || drift.status === 'changed' || drift.status === 'form') return drift;
  const message = `the page has moved to ${located.url}: import it with --url ${located.url}`;
  return { ...drift, status: 'moved', message, classification: null };
}

/** A page that was read, and that cannot be imported as it is: what was imported has changed. */
function describeProblem(
  { id, vendored }: WatchedProvider,
  { url }: LocatedPage,
  problem: SpecError,
): ProviderDrift {
  const gone = problem instanceof GoneOperation ? problem : null;
  const advice = gone ? '' : ': look at the page';
  return {
    provider: id,
    status: 'changed',
    url,
    message: problem.problems.join('; ') + advice,
    classification: gone && vendored !== null ? classifyGone(gone) : null,
    successors: gone?.successors ?? [],
  };
}

/** What was read is not there any more: nothing is more breaking. */
function classifyGone({
  operation,
  part,
  problems: [message = ''],
}: GoneOperation): Classification {
  const [method = '', path = ''] = operation.split(' ');
  const change = changesBelow('paths', path, method.toLowerCase());
  const [place, rule] =
    part === 'operation' ? [[], 'operation-removed'] : [['responses'], 'success-removed'];
  return { bump: 'major', changes: [change(place, 'major', rule, message)] };
}

/** What is wrong with a page is a result; anything else is our own fault. */
function asProblem(error: unknown): SpecError {
  if (error instanceof SpecError) return error;
  throw error;
}

async function comparePage(
  { id, source, vendored, files = new Map() }: WatchedProvider,
  { page, documents, url }: LocatedPage,
): Promise<ProviderDrift> {
  const common = { provider: id, url, classification: null, successors: [] };
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
    return { ...common, status: 'changed', message, ...listStale(files, id, page, []) };
  }
  const before = parseDocument('vendored.openapi.yaml', vendored);
  const { kept } = imported.vendored;
  const classification = withTexts(await classify(before, kept), imported.changedTexts);
  const words = await classifyTexts(kept, imported.changedTexts);
  const looks = countLooks([...classification.changes, ...words]);
  const said = [classification.bump, looks].filter(Boolean).join(', ');
  const message = `the document changed (${said}): run ${nameVerb('spec', 'update', id)}`;
  const stale = listStale(files, id, page, [before, kept]);
  return { ...common, status: 'changed', message, classification, ...stale };
}

function listStale(
  files: TextFiles,
  id: string,
  page: Page,
  documents: readonly Json[],
): Pick<ProviderDrift, 'fixtures'> {
  const fixtures = findStaleFixtures(files, id, page, documents);
  return fixtures.length > 0 ? { fixtures } : {};
}
