import type { Json } from '../json/json.ts';
import { isJson, listMediaTypes } from '../openapi/media-type.ts';
import { isSuccess, listResponses } from '../openapi/response.ts';
import type { Comparison } from './comparison.ts';
import { TYPE_HELPERS } from './type-helpers.ts';

/** The module that compares: `Old<n>` and `New<n>` for each comparison, and what must hold between them. */
export function writeComparison(old: Json, comparisons: readonly Comparison[]): string {
  const lines = comparisons.map((comparison, index) => {
    const [before, after] = [`Old${index}`, `New${index}`];
    const declared = `type ${before} = ${typeOf('Old', comparison, 0, old)};\ntype ${after} = ${typeOf('New', comparison, 1, old)};\n`;
    if (comparison.kind === 'added')
      return `${declared}type Added${index} = As<${after}, ${before}>;`;
    const isOutput = comparison.kind === 'response' || comparison.kind === 'header';
    const pair = isOutput ? ([after, before] as const) : ([before, after] as const);
    const both = (wrap: string): string => `As<${wrap}<${pair[0]}>, ${wrap}<${pair[1]}>>`;
    const shape = isOutput
      ? `As<Deep<${after}>, Deep<${before}>>`
      : `As<Taken<${before}>, Taken<${after}>>`;
    const loose = isOutput ? `As<Deep<Wide<${after}>>, Deep<Wide<${before}>>>` : shape;
    return `${declared}type Strict${index} = All<[As<${pair[0]}, ${pair[1]}>, ${shape}]>;
type Loose${index} = All<[${both('Wide')}, ${loose}]>;
type Equal${index} = All<[As<${before}, ${after}>, As<${after}, ${before}>, As<Deep<${before}>, Deep<${after}>>, As<Deep<${after}>, Deep<${before}>>]>;`;
  });
  const imports =
    "import type { paths as Old } from './old';\nimport type { paths as New } from './next';\n";
  return `${imports}${TYPE_HELPERS}type All<T extends readonly boolean[]> = T[number] extends true ? true : false;\n${lines.join('\n')}`;
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
          .join(' | ') || 'unknown'
      );
  }
}

function listSuccessBodies(
  old: Json,
  { from, status, media }: Comparison,
): (readonly [string, string])[] {
  if (!isSuccess(status ?? '') || !isJson(media?.[1] ?? '')) return [];
  return [...listResponses(old, from)]
    .filter(([known]) => isSuccess(known))
    .flatMap(([known, response]) =>
      [...listMediaTypes(old, response).values()]
        .filter(isJson)
        .map((type) => [known, type] as const),
    );
}

const statusKey = (status: string): string =>
  /^[1-9]\d\d$/.test(status) ? status : JSON.stringify(status);
