import { getMember, isJsonObject, type Json } from '../json/json.ts';

/** Is the page the HTML that a browser gets, with nothing above it but comments? */
export const isHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text);

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const LISTING = /<(pre|code)\b[^>]*>([\s\S]*?)<\/\1>/gi;
/** Docs sites put their state into an attribute as well. */
const ATTRIBUTE = /\sdata-[\w-]+=(?:"([^"]*)"|'([^']*)')/gi;
/** Viewers are told by an attribute or an option where the document lies. */
const ADDRESS =
  /(?:spec-url|specUrl|apiDescriptionUrl|data-url|\burl)\s*[=:]\s*["']([^"'\s<>]+)["']|["'(]([^"'\s<>()]*(?:openapi|swagger)[^"'\s<>()]*\.(?:json|ya?ml))["')]/gi;

/**
 * The OpenAPI documents that a page of a docs site carries for its own scripts, or shows: JSON within a script or an
 * attribute, at any depth and as text within JSON, and listings. Nothing is run. Texts, each once.
 */
export function findHtmlDocuments(html: string): string[] {
  const candidates = [
    ...[...html.matchAll(SCRIPT)].map(([, , body = '']) => body),
    ...[...html.matchAll(ATTRIBUTE)].map(([, double, single]) => unescapeHtml(double ?? single ?? '')),
    ...[...html.matchAll(LISTING)].map(([, , body = '']) => unescapeHtml(body.replaceAll(/<[^>]*>/g, ''))),
  ];
  return [...new Set(candidates.flatMap((text) => findInText(text, 0)))];
}

/** Addresses of documents that a page names, in its order. */
export function listDocumentAddresses(html: string): string[] {
  const found = [...html.matchAll(ADDRESS)].map(([, option, file]) => unescapeHtml(option ?? file ?? ''));
  return [...new Set(found.filter((address) => /\.(json|ya?ml)\b|openapi|swagger/i.test(address)))];
}

/** Text within JSON within text … ends somewhere. */
const MAX_DEPTH = 6;
/** Characters; brackets that nothing closes would be looked for to the end each time. */
const MAX_SCANNED = 2 ** 26;

function findInText(text: string, depth: number): string[] {
  if (depth > MAX_DEPTH || !/\b(?:openapi|swagger)\b/.test(text)) return [];
  if (/^\s*(?:#[^\n]*\n\s*)*(?:openapi|swagger):\s/.test(text)) return [text];
  return findValues(text).flatMap((value) => findInValue(value, depth));
}

function findInValue(value: Json, depth: number): string[] {
  if (typeof value === 'string') return findInText(value, depth + 1);
  if (Array.isArray(value)) return value.flatMap((item) => findInValue(item, depth));
  if (!isJsonObject(value)) return [];
  const version = getMember(value, 'openapi') ?? getMember(value, 'swagger');
  if (typeof version === 'string' && isJsonObject(getMember(value, 'paths')))
    return [`${JSON.stringify(value, null, 2)}\n`];
  return Object.values(value).flatMap((member) => findInValue(member, depth));
}

/** Every value of JSON that stands in a text and may hold a document, whatever stands around it. */
function findValues(text: string): Json[] {
  const last = Math.max(text.lastIndexOf('openapi'), text.lastIndexOf('swagger'));
  const values: Json[] = [];
  const opening = /[[{]/g;
  let budget = MAX_SCANNED;
  for (let match = opening.exec(text); match && match.index < last; match = opening.exec(text)) {
    const end = findEnd(text, match.index);
    budget -= (end ?? text.length) - match.index;
    if (budget < 0) return values;
    if (end === undefined) continue;
    const value = parse(text.slice(match.index, end));
    if (value !== undefined) values.push(value);
    // What is no JSON itself may hold some: an object of a script does.
    if (value !== undefined || !/openapi|swagger/.test(text.slice(match.index, end))) opening.lastIndex = end;
  }
  return values;
}

/** Behind the bracket that closes the one at `start`; brackets within double quotes count for nothing. */
function findEnd(text: string, start: number): number | undefined {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '{' || match[0] === '[') depth += 1;
    else if (match[0] === '}' || match[0] === ']') depth -= 1;
    if (depth === 0) return token.lastIndex;
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

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|quot|apos|nbsp|amp));/gi, (_, decimal, hexadecimal, name) =>
    name
      ? (ENTITIES[name.toLowerCase()] ?? '')
      : String.fromCodePoint(Math.min(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16), 0x10ffff)),
  );
}
