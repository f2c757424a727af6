import type { Json } from '../json/json.ts';
import { type Header, listHeaders } from '../openapi/response.ts';
import type { Bump } from './bump.ts';
import { type Change, type ChangeMaker, changesBelow } from './change.ts';
import { type Compared, type Comparison, combine } from './comparison.ts';
import { bumpOfChanged, findChangedSerialization, serializationOf } from './serialization.ts';

/** The responses of one status, in both documents. */
export type StatusPair = Pick<Comparison, 'from' | 'to'> & {
  readonly status: string;
  /** Whether readers of the old document met it as a success. */
  readonly wasSuccess: boolean;
};

/**
 * Compares the headers of a response. One of an error is advice that a caller does without: an error
 * may come from something in between, which sends none.
 */
export function compareHeaders(
  old: Json,
  next: Json,
  at: StatusPair,
  [response, other]: readonly [old: Json, next: Json],
): Compared {
  const { to, status, wasSuccess } = at;
  const change = changesBelow('paths', to.path, to.method, 'responses', status, 'headers');
  const onAbsent = wasSuccess ? 'major' : 'minor';
  const [before, after] = [listHeaders(old, response), listHeaders(next, other)];
  const label = (name: string): string => `${to.name} ${status}: the header ${name}`;
  const kept = [...before].map(([key, header]): Compared => {
    const { name } = header;
    const found = after.get(key);
    if (!found) {
      const removed = change([name], onAbsent, 'header-removed', `${label(name)} is gone`);
      return { changes: [removed], comparisons: [] };
    }
    return {
      changes: [
        ...compareRequired(header, found, change, label(name), onAbsent),
        ...compareWritten([old, header], [next, found], change, label(name)),
      ],
      comparisons: [{ from: at.from, to, status, kind: 'header', header: [name, found.name] }],
    };
  });
  const added = [...after]
    .filter(([key]) => !before.has(key))
    .map(([, { name }]) => change([name], 'minor', 'header-added', `${label(name)} is new`));
  return combine([...kept, { changes: added, comparisons: [] }]);
}

function compareRequired(
  before: Header,
  after: Header,
  change: ChangeMaker,
  label: string,
  onAbsent: Bump,
): Change[] {
  if (before.isRequired === after.isRequired) return [];
  return before.isRequired
    ? [change([after.name], onAbsent, 'header-became-optional', `${label} may be absent`)]
    : [change([after.name], 'minor', 'header-became-required', `${label} is always there`)];
}

/** How a value is written, which no type shows. */
function compareWritten(
  [old, before]: readonly [document: Json, header: Header],
  [next, after]: readonly [document: Json, header: Header],
  change: ChangeMaker,
  label: string,
): Change[] {
  const written = [
    serializationOf(old, 'header', before.node),
    serializationOf(next, 'header', after.node),
  ] as const;
  const changed = findChangedSerialization(...written);
  if (!changed) return [];
  const message = `${label} is written as ${changed[1]}, not as ${changed[0]}`;
  const bump = bumpOfChanged(...written);
  return [change([after.name], bump, 'header-serialization-changed', message)];
}
