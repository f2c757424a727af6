import type { Json } from '../json/json.ts';
import { listMediaTypes } from '../openapi/media-type.ts';
import type { Operation } from '../openapi/operation.ts';
import { isSuccess, listHeaders, listResponses } from '../openapi/response.ts';
import { type Change, changesBelow } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Compares the statuses and media types of an operation, and lists the types to compare. */
export function compareResponses(old: Json, next: Json, from: Operation, to: Operation) {
  const changes: Change[] = [];
  const comparisons: Comparison[] = [];
  const [before, after] = [listResponses(old, from), listResponses(next, to)];
  const change = changesBelow('paths', to.path, to.method, 'responses');
  for (const [status, response] of before) {
    const other = after.get(status);
    const kind = isSuccess(status) ? 'success' : 'error';
    if (!other) {
      const bump = isSuccess(status) ? 'major' : 'minor';
      changes.push(
        change(
          [status],
          bump,
          `${kind}-status-removed`,
          `${to.name} does not answer ${status} any more`,
        ),
      );
      continue;
    }
    const headers = compareHeaders(old, next, { from, to, status }, [response, other]);
    changes.push(...headers.changes);
    comparisons.push(...headers.comparisons);
    const [mediaBefore, mediaAfter] = [listMediaTypes(old, response), listMediaTypes(next, other)];
    for (const [key, spelling] of mediaBefore) {
      const place = [status, 'content', spelling];
      const spellingAfter = mediaAfter.get(key);
      if (spellingAfter === undefined) {
        changes.push(
          change(
            place,
            'major',
            'media-type-removed',
            `${to.name} ${status} is not ${spelling} any more`,
          ),
        );
      } else
        comparisons.push({ kind: 'response', from, to, status, media: [spelling, spellingAfter] });
    }
    for (const [key, spelling] of mediaAfter) {
      if (mediaBefore.has(key)) continue;
      const message = `${to.name} ${status} may also be ${spelling}`;
      changes.push(change([status, 'content', spelling], 'minor', 'media-type-added', message));
      comparisons.push({ kind: 'added', from, to, status, media: [null, spelling] });
    }
  }
  for (const [status, response] of after) {
    if (before.has(status)) continue;
    const kind = isSuccess(status) ? 'success' : 'error';
    changes.push(
      change([status], 'minor', `${kind}-status-added`, `${to.name} may also answer ${status}`),
    );
    for (const media of listMediaTypes(next, response).values()) {
      comparisons.push({ kind: 'added', from, to, status, media: [null, media] });
    }
  }
  return { changes, comparisons };
}

function compareHeaders(
  old: Json,
  next: Json,
  at: Pick<Comparison, 'from' | 'to'> & { readonly status: string },
  [response, other]: readonly [old: Json, next: Json],
) {
  const changes: Change[] = [];
  const comparisons: Comparison[] = [];
  const { to, status } = at;
  const change = changesBelow('paths', to.path, to.method, 'responses', status, 'headers');
  const [before, after] = [listHeaders(old, response), listHeaders(next, other)];
  const label = (name: string): string => `${to.name} ${status}: the header ${name}`;
  for (const [key, { name, isRequired }] of before) {
    const found = after.get(key);
    if (!found) {
      changes.push(change([name], 'major', 'header-removed', `${label(name)} is gone`));
      continue;
    }
    if (isRequired && !found.isRequired)
      changes.push(
        change([found.name], 'major', 'header-became-optional', `${label(name)} may be absent`),
      );
    if (!isRequired && found.isRequired)
      changes.push(
        change([found.name], 'minor', 'header-became-required', `${label(name)} is always there`),
      );
    comparisons.push({ ...at, kind: 'header', header: [name, found.name] });
  }
  for (const [key, { name }] of after)
    if (!before.has(key))
      changes.push(change([name], 'minor', 'header-added', `${label(name)} is new`));
  return { changes, comparisons };
}
