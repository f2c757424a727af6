import { stringify } from 'yaml';
import { getIn, getMember, type Json, type JsonObject } from '../json/json.ts';
import { listFields } from '../openapi/list-fields.ts';
import type { Operation } from '../openapi/operation.ts';
import { findSuccessSchema } from '../openapi/response.ts';
import { findServers } from '../openapi/server.ts';
import type { ImportedPage } from '../page/import-page.ts';
import { GUESSES_KEY, type Guess } from '../spec/guess.ts';
import { MEANING_KEY } from '../spec/read-meaning.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { checkSupported } from './check-supported.ts';
import { draftFixtures } from './draft-fixtures.ts';
import { draftRequest } from './draft-request.ts';
import { draftSecurity } from './draft-security.ts';
import { guessBalance } from './guess-balance.ts';

/**
 * Drafts what a new vendor needs beside its document: the meaning, with every guess marked and reasoned, a correction
 * where the document does not say where the key goes, and fixtures of its examples. Files by name.
 *
 * @throws SpecError for what the system cannot serve
 */
export async function draftProvider(
  id: string,
  imported: ImportedPage,
  page: Uint8Array,
): Promise<ReadonlyMap<string, string>> {
  const { vendored, record, files } = imported;
  if (!vendored) return new Map();
  const { document, operation } = vendored;
  checkSupported(document, operation);
  const text = Buffer.from(page).toString('utf8');
  const security = draftSecurity(document, operation, text);
  const { request, guesses: requested } = draftRequest(document, operation);
  const about = [
    getIn(operation.operation, 'summary'),
    getIn(operation.operation, 'description'),
  ].join(' ');
  const { balance, guesses } = guessBalance(
    listFields(document, findSuccessSchema(document, operation)),
    about,
  );
  const name = nameVendor(getIn(document, 'info', 'title'), id);
  const variable = `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  const docs = /^https:/.test(record.url ?? '')
    ? record.url
    : (record.index ?? 'https://example.invalid');
  const meaning: JsonObject = {
    version: 1,
    name,
    operation: operation.name,
    balance,
    ...(request && { request: { ...request } }),
    key: {
      variables: [variable],
      ...(security.word && { scheme: security.word }),
      ...(security.basic && { basic: security.basic }),
    },
    links: { docs: String(docs), keys: String(docs) },
  };
  const all: Guess[] = [
    ...guesses,
    ...security.guesses,
    ...requested,
    ...guessServer(document, operation),
    { at: '/name', guess: name, because: 'the title of the document' },
    { at: '/key/variables/0', guess: variable, because: 'made of the id' },
    {
      at: '/links/keys',
      guess: String(docs),
      because: 'the page of the balance; where keys are made is not known',
    },
  ];
  const confirmed = overlay(`${name}, the meaning`, [meaningAction(meaning, [])]);
  const fixes = security.action && overlay(`${name}, where the page is silent`, [security.action]);
  const spec = resolveSpec(id, folderFiles(id, files, confirmed, fixes));
  return new Map([
    ['balance.overlay.yaml', overlay(`${name}, the meaning`, [meaningAction(meaning, all)])],
    ...(fixes ? ([['fixes.overlay.yaml', fixes]] as const) : []),
    ...(await draftFixtures(spec.definition, spec.document, operation)),
  ]);
}

/** Of several servers the first counts, which may be a sandbox. */
function guessServer(document: Json, operation: Operation): Guess[] {
  const [first, ...others] = findServers(document, operation).servers;
  if (others.length === 0) return [];
  const urls = others.map((server) => String(getMember(server, 'url'))).join(', ');
  return [
    {
      at: '/server',
      guess: String(getMember(first, 'url')),
      because: `the first; others are ${urls}`,
    },
  ];
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

const nameVendor = (title: unknown, id: string): string => {
  const name = String(title ?? '')
    .split(/[|:–]/)[0]
    ?.replaceAll(/\b(public|rest|open)?\s*API\b.*$/gi, '')
    .trim();
  return name && /^[A-Za-z]/.test(name) ? name : id.charAt(0).toUpperCase() + id.slice(1);
};
