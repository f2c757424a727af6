import { invalidOption } from '../errors/failure.ts';

/** @throws Failure `invalid_config/option`; the error of `Headers` itself would quote the value */
export function buildHeaders(headers: HeadersInit | undefined): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw invalidOption(
      'a header has a name or value that HTTP does not allow',
      'check the headers option',
    );
  }
}
