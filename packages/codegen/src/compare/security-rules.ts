import type { Json } from '../json/json.ts';
import { isSameWire, listCredentials, type Wire } from '../openapi/credentials.ts';
import type { Operation } from '../openapi/operation.ts';
import { type Change, changesBelow } from './change.ts';

/** What one alternative of the security asks of a call: several credentials at once, or none. */
type Alternative = readonly Wire[];

/**
 * Compares how a call authenticates, by what is sent: the security of the operation, else of the
 * document. Nobody is concerned while each call as it was is still accepted.
 */
export function compareSecurity(old: Json, next: Json, from: Operation, to: Operation): Change[] {
  const [before, after] = [
    listCredentials(old, from.operation),
    listCredentials(next, to.operation),
  ];
  const added = after.filter((alternative) => !isIn(before, alternative));
  const isKept = before.every((alternative) => isIn(after, alternative));
  if (isKept && added.length === 0) return [];
  const change = changesBelow('paths', to.path, to.method);
  const [was, is] = [describe(before), describe(after)];
  if (isKept || before.every((call) => after.some((asked) => suffices(call, asked)))) {
    const message = isKept
      ? `${to.name} also accepts ${describe(added)}`
      : `${to.name} asks for ${is}, which a call with ${was} has`;
    return [change(['security'], 'minor', 'security-alternative-added', message)];
  }
  const message = `${to.name} asks for ${is}, not for ${was}`;
  return [change(['security'], 'major', 'security-changed', message)];
}

const isIn = (alternatives: readonly Alternative[], wanted: Alternative): boolean =>
  alternatives.some((alternative) => covers(alternative, wanted) && covers(wanted, alternative));

/** Whether a call has all that is asked. Where nothing is asked, nobody can tell whose call it is. */
const suffices = (call: Alternative, asked: Alternative): boolean =>
  asked.length > 0 ? covers(call, asked) : call.length === 0;

const covers = (call: Alternative, asked: Alternative): boolean =>
  asked.every((wire) =>
    call.some((sent) => isSameWire(sent, wire) && hasScopes(sent, wire) && hasFlows(sent, wire)),
  );

const hasScopes = (call: Wire, asked: Wire): boolean =>
  asked.scopes.every((scope) => call.scopes.includes(scope));

/** Whether a token is still to be had in each way in which the call had one. */
const hasFlows = (call: Wire, asked: Wire): boolean =>
  call.flows.every((flow) => asked.flows.includes(flow));

const describe = (alternatives: readonly Alternative[]): string =>
  [...new Set(alternatives.map(describeAlternative))].sort().join(' or ');

const describeAlternative = (alternative: Alternative): string =>
  alternative
    .map(({ text, scopes }) => (scopes.length > 0 ? `${text} with ${scopes.join(', ')}` : text))
    .sort()
    .join(' and ') || 'nothing';
