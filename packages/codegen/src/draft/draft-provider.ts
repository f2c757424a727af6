import { SpecError } from '../errors/spec-error.ts';
import { withoutPlace } from '../errors/without-place.ts';
import { cloneJson, getIn, isJsonObject, type JsonObject, setMember } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { listOperations } from '../openapi/operation.ts';
import type { ImportedPage } from '../page/import-page.ts';
import type { Page } from '../page/page.ts';
import { DOCUMENT_PLACES, type Guess, isQuestion } from '../spec/guess.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { findTerm } from '../spec/vocabulary/find-term.ts';
import { checkSupported } from './check-supported.ts';
import { draftFixtures } from './draft-fixtures.ts';
import { draftMeaning, type MeaningDraft } from './draft-meaning.ts';
import { applyFixes, type GivenFixes, joinFixes } from './given-fixes.ts';
import { writeMeaning } from './write-meaning.ts';

/** What is known of a new vendor beside its page. */
export interface DraftOptions {
  /** An overlay that corrects the document before anything is drafted from it. */
  readonly fixes?: GivenFixes | undefined;
  /** What was chosen on the page, for documents that we transcribed. */
  readonly guesses?: readonly Guess[] | undefined;
  /** Where on the page something stands, for those. */
  readonly cite?: ((guess: Guess) => string) | undefined;
}

/**
 * Drafts what a new vendor needs beside its document: the meaning, with every guess marked and
 * reasoned, a correction where the document does not say where the key goes, and fixtures of its
 * examples. What only a person can say is among the guesses as a question; the fixtures then wait
 * for the answers. Files by name.
 *
 * @throws SpecError for what the system cannot serve
 */
export async function draftProvider(
  id: string,
  imported: ImportedPage,
  page: Page,
  { fixes: given, guesses: chosen = [], cite }: DraftOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const { vendored, record, files } = imported;
  if (!vendored) return new Map();
  const { document, operation } = applyFixes(vendored, given);
  checkSupported(document, operation);
  const meaning = draftMeaning(id, record, { document, operation }, page.text);
  const draft = { ...meaning, guesses: withChosen(meaning.guesses, chosen) };
  const fixes = joinFixes(given, draft);
  const written = new Map([
    ...files,
    ...(fixes === null ? [] : [['fixes.overlay.yaml', fixes] as const]),
  ]);
  const { spec, guesses } = tryMeaning(id, draft, written);
  const open = { ...draft, meaning: leaveOpen(draft.meaning, guesses) };
  // As it lies in the folder: with its corrections, and without words that are not kept.
  const kept = spec && (listOperations(spec.document).get(operation.name) ?? operation);
  return new Map([
    [
      'balance.overlay.yaml',
      writeMeaning(open, cite ? guesses.map((guess) => citing(guess, cite)) : guesses),
    ],
    ...(fixes === null ? [] : ([['fixes.overlay.yaml', fixes]] as const)),
    ...(spec && kept ? await draftFixtures(spec.definition, spec.document, kept) : []),
  ]);
}

/** What was chosen on the page has its reason there. */
const withChosen = (drafted: readonly Guess[], chosen: readonly Guess[]): readonly Guess[] => [
  ...chosen,
  ...drafted.filter(({ at }) => !chosen.some((guess) => guess.at === at)),
];

const citing = (guess: Guess, cite: (guess: Guess) => string): Guess => ({
  ...guess,
  because: `${guess.because}${cite(guess)}`,
});

/**
 * The draft as if it were confirmed, with the likeliest value for each question; what is wrong with
 * a value of it is asked for as well. Null where a question has no likely value.
 */
function tryMeaning(id: string, draft: MeaningDraft, files: ImportedPage['files']) {
  const { guesses, meaning } = draft;
  const hasLikeliest = ({ at }: Guess): boolean =>
    !DOCUMENT_PLACES.includes(at) &&
    ((getIn(meaning, ...parsePointer(at)) ?? null) !== null || findTerm(at)?.optional === at);
  if (guesses.some((guess) => isQuestion(guess) && !hasLikeliest(guess)))
    return { spec: null, guesses };
  try {
    return { spec: resolveSpec(id, toTexts(id, files, writeMeaning(draft, []))), guesses };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const asked = askInstead(error);
    const isAsked = ({ at }: Guess): boolean => asked.some((missing) => missing.at === at);
    return { spec: null, guesses: [...guesses.filter((guess) => !isAsked(guess)), ...asked] };
  }
}

/** The meaning without the values that only a person can say: a guess that is null is a question. */
function leaveOpen(meaning: JsonObject, guesses: readonly Guess[]): JsonObject {
  const open = cloneJson<JsonObject>(meaning);
  for (const { at } of guesses.filter(isQuestion)) {
    if (DOCUMENT_PLACES.includes(at)) continue;
    const names = parsePointer(at);
    const parent = getIn(open, ...names.slice(0, -1));
    const name = names.at(-1) ?? '';
    if (isJsonObject(parent)) setMember(parent, name, null);
  }
  return open;
}

/** A place in the meaning, in a file that is not written yet. */
const PLACE = /^specs\/[^/]+\/balance\.overlay\.yaml:\d+: (\/\S+) (.*)$/s;

/** @throws SpecError for what no answer mends, without naming files that nobody has */
function askInstead({ problems }: SpecError): readonly Guess[] {
  const places = problems.map((problem) => PLACE.exec(problem));
  // What the operation itself requires no answer can give.
  if (places.some((place) => place === null || place[1] === '/operation'))
    throw new SpecError(
      ...problems.map(withoutPlace),
      'nothing was written: where the document is wrong, correct it in an overlay, and import with --fixes FILE',
    );
  return places.map((place) => ({ at: place?.[1] ?? '', guess: null, because: place?.[2] ?? '' }));
}

function toTexts(id: string, files: ImportedPage['files'], meaning: string): TextFiles {
  const texts = new Map([[`specs/${id}/balance.overlay.yaml`, meaning]]);
  for (const [name, content] of files) {
    if (content !== null)
      texts.set(
        `specs/${id}/${name}`,
        typeof content === 'string' ? content : Buffer.from(content).toString('utf8'),
      );
  }
  return texts;
}
