import { getMember, isJsonObject, type Json, type JsonObject } from '../json/json.ts';
import { findScheme, listSecurity } from './security.ts';

/** A credential as it is sent, whatever its scheme is called. */
export interface Wire {
  /** As messages name it: `http bearer`, `the header x-api-key`. */
  readonly text: string;
  /** The type of its scheme. */
  readonly kind: string;
  /** Where it is sent: `header authorization`. */
  readonly place: string;
  /** The word before it that HTTP authentication has; null elsewhere. */
  readonly word: string | null;
  /** What is said about a key in `Authorization`: its word may be named there. */
  readonly said: string;
  readonly scopes: readonly string[];
  /** Of OAuth 2 the ways to a token, each of which is enough; none elsewhere. */
  readonly flows: readonly string[];
}

const AUTHORIZATION = 'header authorization';

/**
 * What a call must send to be let in, each alternative by itself: the security of the operation,
 * else of the document. An empty list counts as none: docs sites write it where nothing is declared.
 */
export function listCredentials(document: Json, operation: Json): readonly (readonly Wire[])[] {
  const alternatives = listSecurity(document, operation).map((requirement) =>
    Object.entries(requirement).map(([name, scopes]) => readScheme(document, name, scopes)),
  );
  return alternatives.length > 0 ? alternatives : [[]];
}

/** Whether two schemes send the same. */
export function isSameWire(a: Wire, b: Wire): boolean {
  if (a.place !== b.place) return false;
  if (a.kind === b.kind) return a.word === b.word;
  const [word, said] = a.word === null ? [b.word, a.said] : [a.word, b.said];
  return word !== null && says(said, word);
}

function readScheme(document: Json, name: string, required: Json): Wire {
  const scheme = findScheme(document, name) ?? {};
  const text = (field: string): string => String(getMember(scheme, field) ?? '');
  const kind = text('type');
  const scopes = Array.isArray(required) ? required.map(String).sort() : [];
  if (kind === 'http') {
    // HTTP schemes are case-insensitive.
    const word = text('scheme').toLowerCase();
    return { text: `http ${word}`, kind, place: AUTHORIZATION, word, said: '', scopes, flows: [] };
  }
  if (kind === 'apiKey') {
    const field = text('in') === 'header' ? text('name').toLowerCase() : text('name');
    const place = `${text('in')} ${field}`;
    const said = wordsOf(name, scheme);
    return { text: `the ${place}`, kind, place, word: null, said, scopes, flows: [] };
  }
  const flows = kind === 'oauth2' ? describeFlows(getMember(scheme, 'flows')) : [];
  const other = describeOther(kind, name, scheme);
  const described = [other, ...(flows.length > 0 ? [flows.join(', ')] : [])].join(' ');
  return { text: described, kind, place: other, word: null, said: '', scopes, flows };
}

const wordsOf = (name: string, scheme: JsonObject): string =>
  [
    name,
    ...Object.entries(scheme)
      .filter(([field]) => field !== 'in')
      .map(([, value]) => value),
  ]
    .filter((value) => typeof value === 'string')
    .join('\n');

/** Whether a scheme is named or described by a word, and not as one that goes without it. */
function says(said: string, word: string): boolean {
  const [text, named] = [said.toLowerCase(), word.toLowerCase()];
  if (named === '') return true;
  const parts = text.split(named);
  // Before each place where it is named, as far as the sentence goes back.
  return parts.length > 1 && !parts.slice(0, -1).some((before) => DENIAL.test(endOf(before)));
}

const DENIAL = /\b(?:no|not|without|omit)\b/;

const endOf = (text: string): string => text.slice(-DENIED_WITHIN).split(/[.\n]/).at(-1) ?? '';

/** The longest denial, and thirty characters between it and the word. */
const DENIED_WITHIN = 38;

function describeOther(kind: string, name: string, scheme: Json): string {
  if (kind === 'oauth2') return 'OAuth 2';
  if (kind === 'openIdConnect')
    return `OpenID Connect ${String(getMember(scheme, 'openIdConnectUrl') ?? '')}`;
  return kind || `the unknown scheme ${JSON.stringify(name)}`;
}

/** The flows without the scopes that they offer, which require nothing of a call, and without where a token is renewed. */
function describeFlows(flows: Json | undefined): readonly string[] {
  return Object.entries(isJsonObject(flows) ? flows : {})
    .map(([name, flow]) => {
      const addresses = ['authorizationUrl', 'tokenUrl'].flatMap(
        (field) => getMember(flow, field) ?? [],
      );
      return [name, ...addresses].join(' ');
    })
    .sort();
}
