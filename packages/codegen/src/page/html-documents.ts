import { getMember, isJsonObject, type Json } from '../json/json.ts';

// Pages come from anywhere: every pattern here takes time in proportion to the page, whatever brackets and quotes it has.

const PROLOGUE = /^\s*(?:<\?xml[^>]*>)?\s*/;

/** Is the page the HTML that a browser gets, with nothing above it but comments? */
export function isHtml(text: string): boolean {
  let start = PROLOGUE.exec(text)?.[0].length ?? 0;
  while (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    if (end < 0) return false;
    start = text.slice(end + '-->'.length).search(/\S|$/) + end + '-->'.length;
  }
  return /^<(?:!doctype html|html|head|body)\b/i.test(text.slice(start, start + 20));
}

/** Docs sites put their state into an attribute as well. */
const ATTRIBUTE = /\sdata-[\w-]+=(?:"([^"]*)"|'([^']*)')/gi;
/** Viewers are told by an attribute or an option where the document lies; else any text may be the name of a file. */
const ADDRESS =
  /(?:spec-url|specUrl|apiDescriptionUrl|data-url|\burl)\s*[=:]\s*["']([^"'\s<>]+)["']|["'(]([^"'\s<>()]+)(?=["')])/gi;
const IS_ABOUT_OPENAPI = /openapi|swagger/i;
const IS_DATA_FILE = /\.(?:json|ya?ml)\b/i;

/**
 * The OpenAPI documents that a page of a docs site carries for its own scripts, or shows: JSON within a script or an
 * attribute, at any depth and as text within JSON, and listings. Nothing is run. Texts, each once.
 */
export function findHtmlDocuments(html: string): string[] {
  const candidates = [
    ...listContents(html, 'script'),
    ...[...html.matchAll(ATTRIBUTE)].map(([, double, single]) =>
      unescapeHtml(double ?? single ?? ''),
    ),
    ...listContents(html, 'pre|code').map((body) => unescapeHtml(body.replaceAll(/<[^<>]*>/g, ''))),
  ];
  const budget = { left: MAX_SCANNED };
  return [...new Set(candidates.flatMap((text) => findInText(text, 0, budget)))];
}

/** Addresses of documents that a page names, in its order. */
export function listDocumentAddresses(html: string): string[] {
  const found = [...html.matchAll(ADDRESS)].flatMap(([, option, file]) => {
    const address = unescapeHtml(option ?? file ?? '');
    const [isData, isNamed] = [IS_DATA_FILE.test(address), IS_ABOUT_OPENAPI.test(address)];
    return (option === undefined ? isData && isNamed : isData || isNamed) ? [address] : [];
  });
  return [...new Set(found)];
}

/** What stands within the elements of these names, the outer ones of those that are nested. */
function listContents(html: string, names: 'script' | 'pre|code'): string[] {
  const contents: string[] = [];
  const unclosed = new Set<string>();
  const opening = new RegExp(`<(${names})\\b`, 'gi');
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = (match[1] ?? '').toLowerCase();
    if (unclosed.has(name)) continue;
    const start = html.indexOf('>', match.index) + 1;
    if (start === 0) break;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = start;
    const end = closing.exec(html);
    if (end) contents.push(html.slice(start, end.index));
    else unclosed.add(name);
    opening.lastIndex = end ? closing.lastIndex : start;
  }
  return contents;
}

/** Text within JSON within text … ends somewhere. */
const MAX_DEPTH = 6;
/** No document is nested so deep; programs that walk through values would run out of stack. */
const MAX_NESTING = 500;
/** Characters of a page, each time they are looked at: what nothing closes is looked for to the end. */
const MAX_SCANNED = 2 ** 26;

interface Budget {
  left: number;
}

function findInText(text: string, depth: number, budget: Budget): string[] {
  if (depth > MAX_DEPTH || !/\b(?:openapi|swagger)\b/.test(text)) return [];
  if (startsLikeYaml(text)) return [text];
  return findValues(text, budget).flatMap((value) => findInValue(value, depth, budget));
}

/** The first line that is no comment names the version. */
function startsLikeYaml(text: string): boolean {
  const line = /^[ \t]*[^#\s].*/m.exec(text)?.[0] ?? '';
  return /^\s*(?:openapi|swagger):(?:\s|$)/.test(line);
}

function findInValue(value: Json, depth: number, budget: Budget): string[] {
  if (typeof value === 'string') return findInText(value, depth + 1, budget);
  if (Array.isArray(value)) return value.flatMap((item) => findInValue(item, depth, budget));
  if (!isJsonObject(value)) return [];
  const version = getMember(value, 'openapi') ?? getMember(value, 'swagger');
  if (typeof version === 'string' && isJsonObject(getMember(value, 'paths')))
    return [`${JSON.stringify(value, null, 2)}\n`];
  return Object.values(value).flatMap((member) => findInValue(member, depth, budget));
}

/** Every value of JSON that stands in a text and may hold a document, whatever stands around it. */
function findValues(text: string, budget: Budget): Json[] {
  const last = Math.max(text.lastIndexOf('openapi'), text.lastIndexOf('swagger'));
  const values: Json[] = [];
  const opening = /[[{]/g;
  for (let match = opening.exec(text); match && match.index < last; match = opening.exec(text)) {
    const end = findEnd(text, match.index);
    budget.left -= (end ?? text.length) - match.index;
    if (budget.left < 0) return values;
    if (end === undefined) continue;
    const value = parse(text.slice(match.index, end));
    if (value !== undefined) values.push(value);
    // What is no JSON itself may hold some: an object of a script does.
    if (value !== undefined || !/openapi|swagger/.test(text.slice(match.index, end)))
      opening.lastIndex = end;
  }
  return values;
}

/** Behind the bracket that closes the one at `start`; brackets within double quotes count for nothing. */
function findEnd(text: string, start: number): number | undefined {
  // A string that nothing closes goes on to the end, lest each quote in it were looked at as another beginning.
  const token = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[[\]{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth += 1;
    else if (match[0] === '}' || match[0] === ']') depth -= 1;
    if (depth === 0) return token.lastIndex;
    if (depth > MAX_NESTING) return undefined;
  }
  return undefined;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

function unescapeHtml(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(lt|gt|quot|apos|nbsp|amp));/gi,
    (_, decimal, hexadecimal, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? '')
        : String.fromCodePoint(
            Math.min(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16), 0x10ffff),
          ),
  );
}
