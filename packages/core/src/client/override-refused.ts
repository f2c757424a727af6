import { type Failure, invalidConfig } from '../errors/failure.ts';

/** A single call must not decide where the key goes. */
export function overrideRefused(): Failure {
  return invalidConfig(
    'per_call_override',
    'a call must not replace fetch, Request, base URL or origin',
    'set them when the client is created',
  );
}
