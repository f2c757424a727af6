import { isJsonObject, type Json } from '../json/json.ts';
import { parseJson } from '../page/parse-json.ts';
import type { PageBlock } from './page-block.ts';

/** A JSON body that the page shows. */
export interface PageSample {
  readonly line: number;
  readonly index: number;
  /** As the block or the words above it say; undefined where they say nothing. */
  readonly status: number | undefined;
  readonly body: Json;
  /** What stands beside a member in a comment, by its name. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Every JSON body in a listing, in the order of the page. */
export const findSamples = (blocks: readonly PageBlock[]): readonly PageSample[] =>
  blocks.flatMap(({ kind, text, line }, index) => {
    if (kind !== 'code') return [];
    const written = cutBody(text);
    const body = written === undefined ? undefined : parseLeniently(written);
    if (!isJsonObject(body) && !Array.isArray(body)) return [];
    return [{ line, index, body, status: findStatus(blocks, index), comments: readComments(text) }];
  });

/** The body that scores highest by its names; errors and lists of other things score low. */
export function chooseSample(samples: readonly PageSample[], from: number): PageSample | undefined {
  const successes = samples.filter(({ status, body }) =>
    status === undefined ? !isError(body) : status >= 200 && status < 300,
  );
  // Of equals the first after the call.
  const rank = (sample: PageSample): number =>
    score(sample.body) - (sample.index < from ? 2 : 0) - Math.abs(sample.index - from) / 100;
  return [...successes].sort((a, b) => rank(b) - rank(a))[0];
}

const AMOUNT = /balance|credit|remaining|left|available|quota|wallet|funds/i;

function score(body: Json): number {
  if (Array.isArray(body)) return body.length === 0 ? 0 : score(body[0] ?? null);
  if (!isJsonObject(body)) return 0;
  return Object.entries(body).reduce((sum, [name, value]) => {
    const isNumber =
      typeof value === 'number' || (typeof value === 'string' && /^-?\d/.test(value));
    return sum + (isNumber ? 1 + (AMOUNT.test(name) ? 5 : 0) : score(value));
  }, 0);
}

/** Whether a body is an error by its outermost names, where nothing says a status. */
function isError(body: Json): boolean {
  if (!isJsonObject(body)) return false;
  const { error, errors, detail, success } = body;
  return (
    success === false ||
    Boolean(error) ||
    Boolean(errors) ||
    (typeof detail === 'string' && Object.keys(body).length === 1)
  );
}

const STATUS = /(?:^|[\s"'=(/:🟢🟠🔴])([2-5]\d\d)(?=$|[\s"'),.:A-Za-z])/u;

function findStatus(blocks: readonly PageBlock[], index: number): number | undefined {
  const { info = '', text = '' } = blocks[index] ?? {};
  const [, onTheWire] = /^HTTP\/[\d.]+ (\d{3})/m.exec(text) ?? [];
  const above: string[] = [];
  for (let place = index - 1; place >= Math.max(0, index - 3); place -= 1) {
    const near = blocks[place];
    if (!near || near.kind === 'code') break;
    if (near.text.length <= 60) above.push(near.text);
    if (near.kind === 'heading') break;
  }
  const found = onTheWire ?? [info, ...above].map((words) => STATUS.exec(words)?.[1]).find(Boolean);
  return found === undefined ? undefined : Number(found);
}

/** From the first bracket to the one that closes it: a listing may begin with a status line or a command. */
function cutBody(text: string): string | undefined {
  const start = /(?:^|\n)\s*[{[]/.exec(text);
  if (!start || /(?:^|[\s$>])curl\s/.test(text.slice(0, start.index))) {
    if (!start) return undefined;
  }
  const from = start.index + start[0].length - 1;
  let depth = 0;
  let isText = false;
  for (let place = from; place < text.length; place += 1) {
    const character = text[place];
    if (character === '\\' && isText) place += 1;
    else if (character === '"') isText = !isText;
    else if (isText) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return text.slice(from, place + 1);
  }
  return undefined;
}

/** JSON as pages have it: comments, a comma too many, three dots for more. */
function parseLeniently(text: string): Json | undefined {
  const mended = text
    .replaceAll(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted = '') => quoted)
    .replaceAll(
      /("(?:[^"\\\n]|\\.)*")|,?\s*(?:\.{3}|…)\s*,?/g,
      (all, quoted) => quoted ?? (all.includes(',') ? ',' : ''),
    )
    .replaceAll(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_, quoted = '') => quoted);
  return parseJson(text) ?? parseJson(mended);
}

function readComments(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^\s*"([^"\n]+)"\s*:[^\n]*?(?:\/\/|#)\s*([^\n]+)$/gm)]
      .map(([, name = '', words = '']) => [name, words] as const)
      // What looks like a comment in an address is none.
      .filter(([, words]) => !/^\S*\.\S*"/.test(words)),
  );
}
