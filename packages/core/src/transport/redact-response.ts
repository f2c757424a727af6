import type { Failure } from '../errors/failure.ts';
import type { ReceivedResponse } from './read-response.ts';
import type { Redactor } from './redact-key.ts';

/** A response from which the key cannot be decoded. */
export interface RedactedResponse {
  readonly status: number;
  readonly statusText: string;
  /** Without those whose name reveals the key. */
  readonly headers: readonly [name: string, value: string][];
  readonly body: string | null;
  readonly failure: Failure | null;
}

/** Redacts the status text, each header and the body of a response. */
export function redactResponse(
  { status, statusText, headers, body, failure }: ReceivedResponse,
  { reveals, redact }: Redactor,
): RedactedResponse {
  return {
    status,
    statusText: redact(statusText),
    headers: [...headers]
      .filter(([name]) => !reveals(name))
      .map(([name, value]) => [name, redact(value)]),
    body: body === null ? null : redact(body),
    failure,
  };
}
