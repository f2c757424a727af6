import type { Json } from '../json/json.ts';
import { isJson, listMediaTypes } from '../openapi/media-type.ts';
import { isSuccess, listResponses } from '../openapi/response.ts';
import type { Comparison } from './comparison.ts';
import { listSuccesses } from './success-status.ts';

/** The module with the types to compare: `Old<n>` and `New<n>` for each comparison. */
export function writeComparison(old: Json, comparisons: readonly Comparison[]): string {
  const lines = comparisons.flatMap((comparison, index) => [
    `type Old${index} = ${typeOf('Old', comparison, 0, old)};`,
    `type New${index} = ${typeOf('New', comparison, 1, old)};`,
  ]);
  return [
    "import type { paths as Old } from './old';",
    "import type { paths as New } from './next';",
    "import type { anything } from './markers';",
    ...lines,
  ].join('\n');
}

function typeOf(root: 'Old' | 'New', comparison: Comparison, side: 0 | 1, old: Json): string {
  const { path, method } = side === 0 ? comparison.from : comparison.to;
  const operation = `${root}[${JSON.stringify(path)}][${JSON.stringify(method)}]`;
  const body = (status: string, media: string): string =>
    `${operation}['responses'][${statusKey(status)}]['content'][${JSON.stringify(media)}]`;
  const media = comparison.media?.[side] ?? '';
  switch (comparison.kind) {
    case 'parameters':
      return `${operation}['parameters']`;
    case 'request':
      return `NonNullable<${operation}['requestBody']>['content'][${JSON.stringify(media)}]`;
    case 'header':
      return `NonNullable<${operation}['responses'][${statusKey(comparison.status ?? '')}]['headers'][${JSON.stringify(comparison.header?.[side] ?? '')}]>`;
    case 'response':
      return body(comparison.status ?? '', media);
    case 'added':
      if (side === 1) return body(comparison.status ?? '', media);
      return (
        listSuccessBodies(old, comparison)
          .map(([status, type]) => body(status, type))
          .join(' | ') || 'anything'
      );
  }
}

function listSuccessBodies(
  old: Json,
  { from, status, media }: Comparison,
): (readonly [string, string])[] {
  if (!isSuccess(status ?? '') || !isJson(media?.[1] ?? '')) return [];
  const successes = listSuccesses(old, from);
  return [...listResponses(old, from)]
    .filter(([known]) => successes.has(known))
    .flatMap(([known, response]) =>
      [...listMediaTypes(old, response).values()]
        .filter(isJson)
        .map((type) => [known, type] as const),
    );
}

const statusKey = (status: string): string =>
  /^[1-9]\d\d$/.test(status) ? status : JSON.stringify(status);
