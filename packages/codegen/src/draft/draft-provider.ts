import { stringify } from 'yaml';
import type { JsonObject } from '../json/json.ts';
import type { ImportedPage } from '../page/import-page.ts';
import type { Page } from '../page/page.ts';
import { GUESSES_KEY, type Guess } from '../spec/guess.ts';
import { MEANING_KEY } from '../spec/read-meaning.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { checkSupported } from './check-supported.ts';
import { draftFixtures } from './draft-fixtures.ts';
import { draftMeaning } from './draft-meaning.ts';

/**
 * Drafts what a new vendor needs beside its document: the meaning, with every guess marked and
 * reasoned, a correction where the document does not say where the key goes, and fixtures of its
 * examples. Files by name.
 *
 * @throws SpecError for what the system cannot serve
 */
export async function draftProvider(
  id: string,
  imported: ImportedPage,
  page: Page,
): Promise<ReadonlyMap<string, string>> {
  const { vendored, record, files } = imported;
  if (!vendored) return new Map();
  const { document, operation } = vendored;
  checkSupported(document, operation);
  const { meaning, name, guesses, correction } = draftMeaning(id, record, vendored, page.text);
  const title = `${name}, the meaning`;
  const confirmed = overlay(title, [meaningAction(meaning, [])]);
  const fixes = correction && overlay(`${name}, where the page is silent`, [correction]);
  const spec = resolveSpec(id, folderFiles(id, files, confirmed, fixes));
  return new Map([
    ['balance.overlay.yaml', overlay(title, [meaningAction(meaning, guesses)])],
    ...(fixes ? ([['fixes.overlay.yaml', fixes]] as const) : []),
    ...(await draftFixtures(spec.definition, spec.document, operation)),
  ]);
}

function meaningAction(meaning: JsonObject, guesses: readonly Guess[]): JsonObject {
  return {
    target: '$',
    description: 'Which field is the balance, and what it counts. Drafted from the page.',
    ...(guesses.length > 0 && { [GUESSES_KEY]: guesses.map((guess) => ({ ...guess })) }),
    update: { [MEANING_KEY]: meaning },
  };
}

const overlay = (title: string, actions: readonly JsonObject[]): string =>
  stringify({ overlay: '1.1.0', info: { title, version: '1' }, actions }, { lineWidth: 0 });

function folderFiles(
  id: string,
  files: ImportedPage['files'],
  meaning: string,
  fixes: string | null,
) {
  const texts = new Map([[`specs/${id}/balance.overlay.yaml`, meaning]]);
  if (fixes) texts.set(`specs/${id}/fixes.overlay.yaml`, fixes);
  for (const [name, content] of files) {
    if (content !== null)
      texts.set(
        `specs/${id}/${name}`,
        typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
      );
  }
  return texts;
}
