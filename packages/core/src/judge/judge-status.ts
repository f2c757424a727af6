import type { ErrorKind } from '../contract/error-kind.ts';

/** A kind and its reason. */
export type Finding = readonly [kind: ErrorKind, reason: string];

const BY_STATUS: Readonly<Record<number, Finding>> = {
  401: ['unauthorized', 'status'],
  402: ['payment_required', 'no_credit'],
  403: ['forbidden', 'status'],
  404: ['not_found', 'status'],
  408: ['timeout', 'status'],
  429: ['rate_limited', 'slow_down'],
};

/** What a status other than the promised one says by itself. */
export function judgeStatus(status: number): Finding {
  const known = BY_STATUS[status];
  if (known) return known;
  if (status >= 500 && status < 600) return ['server_error', 'status'];
  if (status >= 400 && status < 500) return ['client_error', 'status'];
  return ['invalid_response', status >= 300 && status < 400 ? 'redirect' : 'status'];
}
