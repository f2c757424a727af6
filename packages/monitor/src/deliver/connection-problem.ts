import { DeliveryError } from './delivery-error.ts';

/** Words for the codes of the runtime, whose own messages name hosts and addresses. */
const PROBLEMS: readonly (readonly [code: RegExp, problem: string])[] = [
  [/^(ENOTFOUND|EAI_\w+|EDNS|ENODATA)$/, 'its host name cannot be resolved'],
  [/^ECONNREFUSED$/, 'its host refused the connection'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|ESOCKET|ECONNECTION)$/, 'the connection was cut'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'its host cannot be reached'],
  [/^ETIMEDOUT$/, 'its host did not answer in time'],
  [
    /CERT|^UNABLE_TO_|SELF_SIGNED|^HOSTNAME_MISMATCH/,
    'the certificate of its host was not accepted',
  ],
  [/^(ETLS|EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/, 'no TLS connection could be made to its host'],
  [/^EPROTOCOL$/, 'its server did not answer in SMTP'],
  [/^(HPE_\w+|ERR_HTTP\w*)$/, 'its host did not answer in HTTP'],
];

/** The problem of a failed connection, without what the runtime says of it. */
export function toConnectionProblem(thrown: unknown): DeliveryError {
  if (thrown instanceof DeliveryError) return thrown;
  for (const error of listErrors(thrown)) {
    if (error instanceof DeliveryError) return error;
    // nodemailer keeps the code of the runtime beside its own, which says less.
    const { code, originalCode } = (error ?? {}) as {
      readonly code?: unknown;
      readonly originalCode?: unknown;
    };
    for (const one of [originalCode, code]) {
      const known = PROBLEMS.find(([pattern]) => pattern.test(String(one ?? '')));
      if (known !== undefined) return new DeliveryError(known[1]);
    }
  }
  return new DeliveryError('the connection failed');
}

/** An error, what it wraps, and the several of a host with several addresses. */
function listErrors(thrown: unknown): readonly unknown[] {
  const { cause, errors } = (thrown ?? {}) as {
    readonly cause?: unknown;
    readonly errors?: unknown;
  };
  return [thrown, cause, ...(Array.isArray(errors) ? errors : [])];
}
