import { expect, test } from 'vitest';
import { fetchFailed } from '../test-support/acme.ts';
import { findNetworkFailure } from './network-failure.ts';

function reasonOf(error: unknown, lengthPromised = false): string {
  const { kind, reason } = findNetworkFailure(error, lengthPromised);
  return `${kind}/${reason}`;
}

test.each([
  { given: 'ECONNREFUSED', want: 'network/connect' },
  { given: 'EHOSTUNREACH', want: 'network/connect' },
  { given: 'ETIMEDOUT', want: 'network/connect' },
  { given: 'UND_ERR_CONNECT_TIMEOUT', want: 'network/connect' },
  { given: 'ECONNRESET', want: 'network/reset' },
  { given: 'EPIPE', want: 'network/reset' },
  { given: 'UND_ERR_SOCKET', want: 'network/reset' },
  { given: 'ENOTFOUND', want: 'network/dns' },
  { given: 'EAI_AGAIN', want: 'network/dns' },
  { given: 'DEPTH_ZERO_SELF_SIGNED_CERT', want: 'network/tls' },
  { given: 'SELF_SIGNED_CERT_IN_CHAIN', want: 'network/tls' },
  { given: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', want: 'network/tls' },
  { given: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', want: 'network/tls' },
  { given: 'CERT_HAS_EXPIRED', want: 'network/tls' },
  { given: 'ERR_TLS_CERT_ALTNAME_INVALID', want: 'network/tls' },
  { given: 'ERR_SSL_WRONG_VERSION_NUMBER', want: 'network/tls' },
  { given: 'EPROTO', want: 'network/tls' },
  { given: 'HPE_INVALID_CONSTANT', want: 'invalid_response/protocol' },
  { given: 'Z_DATA_ERROR', want: 'invalid_response/protocol' },
  { given: 'ERR__ERROR_FORMAT_PADDING_1', want: 'invalid_response/protocol' },
  { given: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', want: 'invalid_response/protocol' },
  { given: 'UND_ERR_HEADERS_OVERFLOW', want: 'invalid_response/protocol' },
  { given: 'SOMETHING_NEW', want: 'network/unknown' },
])('$given → $want', ({ given, want }) => {
  expect(reasonOf(fetchFailed(given))).toBe(want);
});

test.each([
  { given: 'a plain string', error: 'boom' },
  { given: 'undefined', error: undefined },
  { given: 'a browser’s error', error: new TypeError('Failed to fetch') },
])('$given is a network failure that nobody knows', ({ error }) => {
  expect(reasonOf(error)).toBe('network/unknown');
});

test('a reply that is not HTTP is known by its name where it has no code', () => {
  const error = new TypeError('fetch failed', {
    cause: Object.assign(new Error('bad'), { name: 'HTTPParserError' }),
  });
  expect(reasonOf(error)).toBe('invalid_response/protocol');
});

test('of several addresses that failed the first one speaks', () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  expect(reasonOf(new TypeError('fetch failed', { cause: new AggregateError([refused]) }))).toBe(
    'network/connect',
  );
});

test('an orderly end is a broken promise only where a length was promised', () => {
  expect(reasonOf(fetchFailed('UND_ERR_SOCKET'), true)).toBe('invalid_response/protocol');
  expect(reasonOf(fetchFailed('ECONNRESET'), true)).toBe('network/reset');
});
