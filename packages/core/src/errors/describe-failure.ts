import type { BalanceErrorData } from './balance-error-data.ts';
import type { ErrorKind } from './error-kind.ts';
import { type FailureDetails, isTransient } from './failure.ts';
import { withoutInherited } from './without-inherited.ts';
import { type KindWords, WORDS } from './words.ts';

/** The facts about a provider that messages name. */
export interface NamedProvider {
  /** Id of the provider. */
  readonly id: string;
  /** Environment variables that may hold the key; the first is named. */
  readonly keyVariables?: readonly string[];
  /** Where the key really came from; named instead of a variable. */
  readonly keySource?: string;
}

/** Reasons that add nothing to their kind and the status: messages leave them out. */
const IMPLIED_REASONS = /^(status|code|signal|option|no_credit|slow_down|deadline)$/;

/**
 * Describes a failure for people, without vendor text: `[linkup] the vendor rejected the API key
 * (401): check LINKUP_API_KEY`.
 */
export function describeFailure(
  { id, keyVariables, keySource = keyVariables?.[0] ?? 'the key' }: NamedProvider,
  kind: ErrorKind,
  reason: string,
  details: FailureDetails = {},
): BalanceErrorData {
  // By own members alone: a polluted prototype must not put words in.
  const given: FailureDetails = withoutInherited(details);
  const {
    status = null,
    retryAfterMs = null,
    limit,
    words = reason,
    problem,
    hint,
    isFinal,
  } = given;
  const { '*': usual, ...ofKind }: KindWords =
    // In plain JavaScript a rule of a definition may name any kind.
    WORDS[Object.hasOwn(WORDS, kind) ? kind : 'invalid_config'];
  const name = [String(status), words].find((each) => Object.hasOwn(ofKind, each));
  const [ownProblem, ownHint = usual[1]] = (name !== undefined && ofKind[name]) || usual;
  const isTold = (problem ?? name) !== undefined || IMPLIED_REASONS.test(reason);
  const facts = [status, isTold ? null : reason.replaceAll('_', ' ')]
    .filter((fact) => fact !== null)
    .join(', ');
  const text = `${problem ?? ownProblem}${facts && ` (${facts})`}: ${hint ?? ownHint}`;
  return {
    kind,
    reason,
    message: `[${id}] ${text}`
      .replace('$KEY', () => keySource)
      .replace('$LIMIT', limit ? `${limit[1]} ms (${limit[0]})` : 'the time limit')
      .replace('$WHEN', retryAfterMs ? `in ${Math.ceil(retryAfterMs / 1000)} s` : 'later'),
    status,
    retryable: isTransient(kind) && !isFinal && reason !== 'tls' && reason !== 'key_function',
    retryAfterMs,
  };
}
