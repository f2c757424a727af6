import type { ErrorKind } from '../errors/error-kind.ts';
import type { ErrorRule, ProviderDefinition } from '../provider/provider-definition.ts';

/** A kind and its reason. */
export type ErrorKindAndReason = readonly [kind: ErrorKind, reason: string];

const BY_STATUS: Readonly<Record<number, ErrorKindAndReason>> = {
  401: ['unauthorized', 'status'],
  402: ['payment_required', 'no_credit'],
  403: ['forbidden', 'status'],
  404: ['not_found', 'status'],
  408: ['timeout', 'status'],
  429: ['rate_limited', 'slow_down'],
};
/** By the first digit of the status. */
const BY_CLASS: Readonly<Record<string, ErrorKindAndReason>> = {
  3: ['invalid_response', 'redirect'],
  4: ['client_error', 'status'],
  5: ['server_error', 'status'],
};

/** Whether the vendor promises a balance with this status. */
export const isSuccess = (
  { successStatus = 200 }: Pick<ProviderDefinition, 'successStatus'>,
  status: number,
): boolean => status === successStatus;

/** The kind and reason of a response without a balance of which no rule says more. */
export function kindOfStatus(definition: ProviderDefinition, status: number): ErrorKindAndReason {
  if (isSuccess(definition, status)) return ['invalid_response', 'error_envelope'];
  return BY_STATUS[status] ?? BY_CLASS[Math.trunc(status / 100)] ?? ['invalid_response', 'status'];
}

/** The reason of a kind that a rule leads to, where the rule declares none. */
const BY_CODE: Readonly<Partial<Record<ErrorKind, string>>> = {
  payment_required: 'no_credit',
  rate_limited: 'slow_down',
  invalid_response: 'error_envelope',
};

/** The kind and reason of a rule that matched. */
export const kindOfRule = ({ kind, reason }: ErrorRule): ErrorKindAndReason => [
  kind,
  reason ?? BY_CODE[kind] ?? 'code',
];
