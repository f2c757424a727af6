import { Failure } from '../errors/failure.ts';

/** A single call must not decide where the key goes. */
export function overrideRefused(): Failure {
  return new Failure('invalid_config', 'per_call_override', {
    problem: 'a call must not replace fetch, Request, base URL or origin',
    hint: 'set them when the client is created',
  });
}
