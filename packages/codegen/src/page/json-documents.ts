import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { parseJson } from './parse-json.ts';

// Pages come from anywhere: everything here takes time in proportion to the page, whatever brackets and quotes it has.

/** Levels of JSON as text within JSON. */
const MAX_DEPTH = 6;
/** No document is nested this deeply, and recursive code would exhaust the stack. */
const MAX_NESTING = 500;
/**
 * Characters that may be scanned, counted each time: an unclosed bracket is scanned to the end of
 * the text.
 */
const MAX_SCANNED = 2 ** 26;

interface Budget {
  left: number;
}

/** The OpenAPI documents within texts: YAML, or JSON at any depth, also as text within JSON. Each once. */
export function findEmbeddedDocuments(texts: readonly string[]): string[] {
  const budget = { left: MAX_SCANNED };
  return [...new Set(texts.flatMap((text) => findInText(text, 0, budget)))];
}

function findInText(text: string, depth: number, budget: Budget): string[] {
  if (depth > MAX_DEPTH || !/\b(?:openapi|swagger)\b/.test(text)) return [];
  if (startsLikeYaml(text)) return [text];
  return findValues(text, budget).flatMap((value) => findInValue(value, depth, budget));
}

/** The OpenAPI documents within values that are read already. */
export function findDocumentsInValues(values: readonly Json[]): string[] {
  const budget = { left: MAX_SCANNED };
  return [...new Set(values.flatMap((value) => findInValue(value, 0, budget)))];
}

/** Whether the first line that is not a comment names the version. */
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

/** Every JSON value in a text that may hold a document, whatever surrounds it. */
function findValues(text: string, budget: Budget): Json[] {
  const last = Math.max(text.lastIndexOf('openapi'), text.lastIndexOf('swagger'));
  const values: Json[] = [];
  const opening = /[[{]/g;
  for (let match = opening.exec(text); match && match.index < last; match = opening.exec(text)) {
    const end = findEnd(text, match.index);
    budget.left -= (end ?? text.length) - match.index;
    if (budget.left < 0) return values;
    if (end === undefined) continue;
    const value = parseJson(text.slice(match.index, end));
    if (value !== undefined) values.push(value);
    // What is not JSON itself may contain some: the object literal of a script does.
    if (value !== undefined || !/openapi|swagger/.test(text.slice(match.index, end)))
      opening.lastIndex = end;
  }
  return values;
}

/**
 * The offset after the bracket that closes the one at `start`; brackets within double quotes do not
 * count.
 */
function findEnd(text: string, start: number): number | undefined {
  // An unterminated string runs to the end of the text; otherwise the scan would be quadratic.
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
