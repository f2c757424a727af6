import { Failure } from '../contract/failure.ts';

/** A single call may not decide where the key goes. */
export function refuseOverride(): Failure {
  return new Failure('invalid_config', 'per_call_override', {
    happened: 'a request may not bring its own fetch, Request, base URL or origin',
    advice: 'set them when the client is created',
  });
}
