import { getMember, type Json } from '../json/json.ts';
import { listMediaTypes } from '../openapi/media-type.ts';
import type { Operation } from '../openapi/operation.ts';
import { follow } from '../openapi/reference.ts';
import { type Change, type ChangeMaker, changesBelow } from './change.ts';
import { type Compared, combine, NOTHING } from './comparison.ts';
import { compareForms } from './form-rules.ts';

/** Compares what a call must and may send as its body, and lists the types to compare. */
export function compareRequests(old: Json, next: Json, from: Operation, to: Operation): Compared {
  const change = changesBelow('paths', to.path, to.method, 'requestBody');
  const before = follow(old, getMember(from.operation, 'requestBody'));
  const after = follow(next, getMember(to.operation, 'requestBody'));
  const body =
    before && after
      ? combine([
          { changes: compareRequired(before, after, change, to), comparisons: [] },
          compareMediaTypes([old, before], [next, after], from, to),
        ])
      : NOTHING;
  const presence = comparePresence(before, after, change, to);
  return combine([{ changes: presence, comparisons: [{ kind: 'parameters', from, to }] }, body]);
}

const isRequired = (body: Json | undefined): boolean => getMember(body, 'required') === true;

function comparePresence(
  before: Json | undefined,
  after: Json | undefined,
  change: ChangeMaker,
  { name }: Operation,
): Change[] {
  if (before && !after)
    return [change([], 'major', 'request-body-removed', `${name} takes no body any more`)];
  if (before || !after) return [];
  return isRequired(after)
    ? [change([], 'major', 'request-body-added', `${name} must be sent a body`)]
    : [change([], 'minor', 'request-body-added', `${name} may be sent a body`)];
}

function compareRequired(
  before: Json,
  after: Json,
  change: ChangeMaker,
  { name }: Operation,
): Change[] {
  if (isRequired(before) === isRequired(after)) return [];
  const place = ['required'];
  return isRequired(after)
    ? [change(place, 'major', 'request-body-became-required', `${name} must be sent a body`)]
    : [change(place, 'minor', 'request-body-became-optional', `${name} needs no body any more`)];
}

function compareMediaTypes(
  [old, body]: readonly [document: Json, body: Json],
  [next, bodyAfter]: readonly [document: Json, body: Json],
  from: Operation,
  to: Operation,
): Compared {
  const change = changesBelow('paths', to.path, to.method, 'requestBody', 'content');
  const [before, after] = [listMediaTypes(old, body), listMediaTypes(next, bodyAfter)];
  const kept = [...before].map(([key, spelling]): Compared => {
    const media = after.get(key);
    if (media !== undefined)
      return {
        changes: compareForms(
          { document: old, body, media: spelling },
          { document: next, body: bodyAfter, media },
          change,
          to,
        ),
        comparisons: [{ kind: 'request', from, to, media: [spelling, media] }],
      };
    const message = `${to.name} takes no ${spelling} any more`;
    return {
      changes: [change([spelling], 'major', 'media-type-removed', message)],
      comparisons: [],
    };
  });
  const added = [...after]
    .filter(([key]) => !before.has(key))
    .map(([, spelling]) =>
      change([spelling], 'minor', 'media-type-added', `${to.name} also takes ${spelling}`),
    );
  return combine([...kept, { changes: added, comparisons: [] }]);
}
