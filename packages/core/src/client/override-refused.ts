import { Failure } from '../errors/failure.ts';

/** A single call may not decide where the key goes. */
export function overrideRefused(): Failure {
  return new Failure('invalid_config', 'per_call_override', {
    problem: 'a request may not bring its own fetch, Request, base URL or origin',
    hint: 'set them when the client is created',
  });
}
