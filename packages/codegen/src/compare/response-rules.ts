import type { Json } from '../json/json.ts';
import { listMediaTypes } from '../openapi/media-type.ts';
import type { Operation } from '../openapi/operation.ts';
import { isSuccess, listResponses } from '../openapi/response.ts';
import { changesBelow } from './change.ts';
import { type Compared, type Comparison, combine } from './comparison.ts';
import { compareHeaders, type StatusPair } from './header-rules.ts';
import { listSuccesses } from './success-status.ts';

/** Compares the statuses and media types of an operation, and lists the types to compare. */
export function compareResponses(old: Json, next: Json, from: Operation, to: Operation): Compared {
  const [before, after] = [listResponses(old, from), listResponses(next, to)];
  const successes = listSuccesses(old, from);
  const atStatus = (status: string): StatusPair => ({
    from,
    to,
    status,
    wasSuccess: successes.has(status),
  });
  const fresh = [...after].filter(([status]) => !before.has(status));
  const kept = [...before].map(([status, response]) => {
    const other = after.get(status);
    const at = atStatus(status);
    if (!other) {
      const media = listMediaTypes(old, response);
      const named = fresh.filter(([status]) => isSuccess(status));
      const isNamed = named.some(([, success]) => hasAll(listMediaTypes(next, success), media));
      return describeRemoved({
        ...at,
        wasSuccess: at.wasSuccess && !(status === 'default' && isNamed),
      });
    }
    const pair = [response, other] as const;
    return combine([compareHeaders(old, next, at, pair), compareMediaTypes(old, next, at, pair)]);
  });
  const added = fresh.map(([status, response]) => describeAdded(next, atStatus(status), response));
  return combine([...kept, ...added]);
}

/** Whether a success that has a status of its own now may have the bodies that every answer had. */
const hasAll = (media: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean =>
  [...wanted.keys()].every((key) => media.has(key));

function describeRemoved({ to, status, wasSuccess }: StatusPair): Compared {
  const [kind, bump] = wasSuccess ? (['success', 'major'] as const) : (['error', 'minor'] as const);
  const message = `${to.name} does not answer ${status} any more`;
  const change = changeOf(to)([status], bump, `${kind}-status-removed`, message);
  return { changes: [change], comparisons: [] };
}

function describeAdded(next: Json, at: StatusPair, response: Json): Compared {
  const { to, status } = at;
  const kind = isSuccess(status) ? 'success' : 'error';
  const message = `${to.name} may also answer ${status}`;
  return {
    changes: [changeOf(to)([status], 'minor', `${kind}-status-added`, message)],
    comparisons: [...listMediaTypes(next, response).values()].map((media) => addedBody(at, media)),
  };
}

function compareMediaTypes(
  old: Json,
  next: Json,
  at: StatusPair,
  [response, other]: readonly [old: Json, next: Json],
): Compared {
  const { to, status } = at;
  const change = changeOf(to);
  const [before, after] = [listMediaTypes(old, response), listMediaTypes(next, other)];
  const kept = [...before].map(([key, spelling]): Compared => {
    const media = after.get(key);
    if (media !== undefined)
      return {
        changes: [],
        comparisons: [{ from: at.from, to, status, kind: 'response', media: [spelling, media] }],
      };
    const place = [status, 'content', spelling];
    const message = `${to.name} ${status} is not ${spelling} any more`;
    return { changes: [change(place, 'major', 'media-type-removed', message)], comparisons: [] };
  });
  const added = [...after]
    .filter(([key]) => !before.has(key))
    .map(([, spelling]): Compared => {
      const place = [status, 'content', spelling];
      const message = `${to.name} ${status} may also be ${spelling}`;
      return {
        changes: [change(place, 'minor', 'media-type-added', message)],
        comparisons: [addedBody(at, spelling)],
      };
    });
  return combine([...kept, ...added]);
}

const changeOf = (to: Operation) => changesBelow('paths', to.path, to.method, 'responses');

const addedBody = ({ from, to, status }: StatusPair, media: string): Comparison => ({
  from,
  to,
  status,
  kind: 'added',
  media: [null, media],
});
