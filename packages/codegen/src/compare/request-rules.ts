import { getMember, type Json } from '../json/json.ts';
import { listMediaTypes } from '../openapi/media-type.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow } from '../openapi/reference.ts';
import { type Change, changesBelow } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Compares what a call must and may send as its body, and lists the types to compare. */
export function compareRequests(old: Json, next: Json, from: Operation, to: Operation) {
  const changes: Change[] = [];
  const comparisons: Comparison[] = [{ kind: 'parameters', from, to }];
  const change = changesBelow('paths', to.path, to.method, 'requestBody');
  const before = follow(old, getMember(from.operation, 'requestBody'));
  const after = follow(next, getMember(to.operation, 'requestBody'));
  const wasRequired = getMember(before, 'required') === true;
  const isRequired = getMember(after, 'required') === true;
  if (before && !after)
    changes.push(change([], 'major', 'request-body-removed', `${to.name} takes no body any more`));
  if (!before && after) {
    const bump = isRequired ? 'major' : 'minor';
    changes.push(
      change(
        [],
        bump,
        'request-body-added',
        `${to.name} ${isRequired ? 'must' : 'may'} be sent a body`,
      ),
    );
  }
  if (!before || !after) return { changes, comparisons };
  if (isRequired && !wasRequired) {
    changes.push(
      change(
        ['required'],
        'major',
        'request-body-became-required',
        `${to.name} must be sent a body`,
      ),
    );
  }
  if (wasRequired && !isRequired) {
    changes.push(
      change(
        ['required'],
        'minor',
        'request-body-became-optional',
        `${to.name} needs no body any more`,
      ),
    );
  }
  const [mediaBefore, mediaAfter] = [listMediaTypes(old, before), listMediaTypes(next, after)];
  for (const [key, spelling] of mediaBefore) {
    const spellingAfter = mediaAfter.get(key);
    if (spellingAfter !== undefined)
      comparisons.push({ kind: 'request', from, to, media: [spelling, spellingAfter] });
    else
      changes.push(
        change(
          ['content', spelling],
          'major',
          'media-type-removed',
          `${to.name} takes no ${spelling} any more`,
        ),
      );
  }
  for (const [key, spelling] of mediaAfter) {
    if (mediaBefore.has(key)) continue;
    changes.push(
      change(
        ['content', spelling],
        'minor',
        'media-type-added',
        `${to.name} also takes ${spelling}`,
      ),
    );
  }
  return { changes, comparisons };
}
