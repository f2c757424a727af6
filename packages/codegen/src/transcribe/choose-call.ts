import { nameOperation } from '../openapi/operation.ts';
import { findFields } from './find-fields.ts';
import { findSamples } from './find-samples.ts';
import type { PageBlock } from './page-block.ts';
import { isSamePlace, type PageCall, readAddress } from './page-call.ts';
import { sectionOf } from './page-section.ts';

/** What the path of a balance is called, and how much each word speaks for it. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/balance|credit|wallet|quota|remaining/i, 6],
  [/account|billing|prepaid|subscription/i, 3],
  [/usage|user|\bme\b|team|organization|info|plan/i, 1],
  [
    /history|transactions?|invoices?|logs?|chat\/completions|models|\.(?:png|svg|jpe?g|md|txt|html?)$/i,
    -8,
  ],
];

/** The call that gives the balance, with what the page shows of it in several languages put together. */
export function chooseCall(
  blocks: readonly PageBlock[],
  calls: readonly PageCall[],
  wanted: string | undefined,
): PageCall | undefined {
  const readable = calls.filter(({ method }) => method === 'GET');
  const asked = wanted === undefined ? undefined : nameOperation(wanted);
  const likely =
    asked === undefined
      ? readable.filter((call) => score(call) > 0)
      : readable.filter(
          ({ path }) =>
            asked === `GET ${path}` || `GET ${path}`.endsWith(asked.slice('GET '.length)),
        );
  const points = new Map(likely.map((call) => [call, score(call) + evidence(blocks, calls, call)]));
  const [best] = [...likely].sort((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
  if (!best) return undefined;
  const same = likely.filter((call) => isSamePlace(call, best));
  const shown = [...same].sort((a, b) => detail(b) - detail(a))[0] ?? best;
  const server =
    shown.server ?? same.find((call) => call.server)?.server ?? findServer(blocks, calls);
  const path = same.reduce(
    (longest, call) => (call.path.length > longest.length && call.server ? call.path : longest),
    shown.path,
  );
  return { ...shown, server, path };
}

const score = ({ path, headers, query }: PageCall): number =>
  WORDS.reduce((sum, [word, points]) => sum + (word.test(path) ? points : 0), 0) +
  (headers.length + query.length > 0 ? 0.5 : 0);

/** Whether the page shows what a call answers. */
function evidence(
  blocks: readonly PageBlock[],
  calls: readonly PageCall[],
  call: PageCall,
): number {
  const section = sectionOf(blocks, calls, call);
  return findSamples(section).length > 0 || findFields(section).some((field) => field.in === 'body')
    ? 4
    : 0;
}

/** A command says most: headers, then an address in full. */
const detail = (call: PageCall): number =>
  call.headers.length * 4 +
  (call.user === undefined ? 0 : 4) +
  call.query.length +
  (call.server === undefined ? 0 : 2);

/** The base address that the page names, else the host of its other calls. */
export function findServer(
  blocks: readonly PageBlock[],
  calls: readonly PageCall[],
): string | undefined {
  for (const [index, { text }] of blocks.entries()) {
    if (!/\bbase\s?(?:url|uri)\b|\bserver\b|\bhost\b/i.test(text)) continue;
    const near = blocks
      .slice(index, index + 2)
      .map((block) => block.text)
      .join(' ');
    const [written] = /https:\/\/[^\s`*'"<>|)\]]+/.exec(near) ?? [];
    const read = written === undefined ? undefined : readAddress(written);
    if (read?.server !== undefined) return `${read.server}${read.path === '/' ? '' : read.path}`;
  }
  return calls.find(
    ({ server }) => server !== undefined && /^https:\/\/(?:[\w-]+\.)*api\b/.test(server),
  )?.server;
}
