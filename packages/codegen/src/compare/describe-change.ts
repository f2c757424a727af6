import { type Change, changesBelow } from './change.ts';
import type { Comparison } from './comparison.ts';
import type { TypeDifference } from './type-difference.ts';

/** The change that a difference of two types is. */
export function describeDifference(
  comparison: Comparison,
  { place, value, bump, rule, what }: TypeDifference,
): Change {
  const { names, label } = locate(comparison);
  const isParameter = comparison.kind === 'parameters';
  const name = isParameter
    ? `${value[0]} parameter ${value.slice(1).join('.')}`
    : value.join('.') || (comparison.header ? 'the value' : 'the body');
  return changesBelow(...names)(place, bump, rule, `${label}: ${name} ${what}`);
}

/** A new successful body that readers of the old ones cannot read. */
export function describeAdded(comparison: Comparison): Change {
  const { names, label } = locate(comparison);
  const message = `${label}: a successful body that does not fit the type of those before`;
  return changesBelow(...names)([], 'major', 'success-body-widened', message);
}

/** Where a comparison is in the newer document, and what messages call it. */
function locate({ kind, to, status = '', media, header }: Comparison): {
  names: readonly string[];
  label: string;
} {
  const base = ['paths', to.path, to.method];
  const content = ['content', media?.[1] ?? '', 'schema'];
  if (kind === 'parameters') return { names: [...base, 'parameters'], label: to.name };
  if (kind === 'request')
    return { names: [...base, 'requestBody', ...content], label: `${to.name} body` };
  const response = [...base, 'responses', status];
  if (header)
    return {
      names: [...response, 'headers', header[1], 'schema'],
      label: `${to.name} ${status}, ${header[1]}`,
    };
  return { names: [...response, ...content], label: `${to.name} ${status}` };
}
