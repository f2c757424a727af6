import { canonicalJson } from '../json/canonical-json.ts';
import {
  cloneJson,
  getMember,
  isJsonObject,
  type Json,
  type JsonObject,
  setMember,
} from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { listConstants, nameExamples } from './example-values.ts';
import { isProse } from './is-prose.ts';
import { type Role, roleOf, roleOfItems } from './map.ts';

/** A document in two: what is so, and how the vendor says it. */
export interface SeparatedDocument {
  /** A valid document without a sentence of the vendor. What OpenAPI requires is said in our words. */
  readonly facts: Json;
  /** What was left out, by its JSON Pointer: text as it is, anything else as canonical JSON. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Fields that hold words for readers, or nothing that a client needs. */
const WORDS = new Set(
  'title summary description $comment externalDocs contact license termsOfService tags'.split(' '),
);
/** Fields that are facts whatever stands in them; names within them are nobody's fields. */
const FACTS = new Set(
  '$ref type pattern required enum const discriminator security dependentRequired name url'.split(
    ' ',
  ),
);
/** Our own words, where OpenAPI asks for some. */
const NEUTRAL = {
  title: 'One operation, its facts alone',
  response: 'A response.',
  version: '0',
  value: 'text',
};

/** The texts of a document by their places: what facts alone do not have. */
export const textsOf = (document: Json): ReadonlyMap<string, string> =>
  separateWords(document).texts;

/** Separates the facts of a document from its words. Facts of facts are the same facts. */
export function separateWords(document: Json): SeparatedDocument {
  const texts = new Map<string, string>();
  const named = nameExamples(document);
  const facts = new Separation(listConstants(named), texts).strip(named, 'fields', []);
  for (const [pointer, text] of texts) if (isNeutral(pointer, text)) texts.delete(pointer);
  return { facts: facts ?? null, texts };
}

const isNeutral = (pointer: string, text: string): boolean =>
  (pointer === '/info/title' && text === NEUTRAL.title) ||
  (/\/responses\/[^/]+\/description$/.test(pointer) && text === NEUTRAL.response);

class Separation {
  readonly #constants: ReadonlySet<Json>;
  readonly #texts: Map<string, string>;

  constructor(constants: ReadonlySet<Json>, texts: Map<string, string>) {
    this.#constants = constants;
    this.#texts = texts;
  }

  /** The facts of a node; undefined where it has none. */
  strip(node: Json, role: Role, names: readonly string[]): Json | undefined {
    if (typeof node === 'string') return this.#stripText(node, role, names);
    if (Array.isArray(node))
      return node.flatMap(
        (item, index) => this.strip(item, roleOfItems(role), [...names, String(index)]) ?? [],
      );
    return isJsonObject(node) ? this.#stripMembers(node, role, names) : node;
  }

  #stripText(text: string, role: Role, names: readonly string[]): Json | undefined {
    if (names.at(-2) === 'scopes') return this.#leaveOut(text, names, '');
    if (role === 'data')
      return isProse(text) && !this.#constants.has(text)
        ? this.#leaveOut(text, names, NEUTRAL.value)
        : text;
    if (!isProse(text)) return text;
    return this.#leaveOut(text, names, isVersion(names) ? NEUTRAL.version : undefined);
  }

  #stripMembers(object: JsonObject, role: Role, names: readonly string[]): JsonObject {
    const facts: JsonObject = {};
    const isInfo = role === 'fields' && names.length === 1 && names[0] === 'info';
    const isResponses = role === 'names' && names.at(-1) === 'responses';
    if (isInfo) setMember(facts, 'title', NEUTRAL.title);
    for (const [name, member] of Object.entries(object)) {
      const place = [...names, name];
      const isExtension = name.startsWith('x-') && (role === 'fields' || isResponses);
      if (isExtension || (role === 'fields' && WORDS.has(name))) this.#leaveOut(member, place);
      else if (role === 'fields' && FACTS.has(name)) setMember(facts, name, cloneJson(member));
      else {
        const kept = this.strip(member, roleOf(name, member, role), place);
        if (kept !== undefined) setMember(facts, name, isResponses ? describe(kept) : kept);
      }
    }
    return facts;
  }

  #leaveOut(value: Json, names: readonly string[]): undefined;
  #leaveOut<Instead extends Json | undefined>(
    value: Json,
    names: readonly string[],
    instead: Instead,
  ): Instead;
  #leaveOut(value: Json, names: readonly string[], instead?: Json): Json | undefined {
    if (value !== instead)
      this.#texts.set(
        writePointer(names),
        typeof value === 'string' ? value : canonicalJson(value),
      );
    return instead;
  }
}

const isVersion = (names: readonly string[]): boolean => writePointer(names) === '/info/version';

const describe = (response: Json): Json =>
  isJsonObject(response) && getMember(response, '$ref') === undefined
    ? { description: NEUTRAL.response, ...response }
    : response;
