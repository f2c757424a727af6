import { expect, test } from 'vitest';
import { ERROR_REASONS, type ErrorKind } from '../errors/error-kind.ts';
import { parseBalance } from '../response/parse-balance.ts';
import type { DocumentedError } from './documented-errors.ts';
import { findErrorResponse } from './error-response.ts';

const acme = {
  id: 'acme',
  name: 'Acme',
  baseUrl: 'https://api.acme.test',
  path: '/credits',
  auth: { header: 'x-api-key' },
  keyVariables: ['ACME_API_KEY'],
  balance: { remaining: '/left', unit: 'acme:credit', scope: 'unknown' },
} as const;

const UNHEARD: readonly ErrorKind[] = ['missing_key', 'invalid_config', 'network', 'aborted'];
const KINDS = Object.keys(ERROR_REASONS) as ErrorKind[];

test.each(KINDS.filter((kind) => !UNHEARD.includes(kind)))(
  '%s is what a client makes of its reply',
  (kind) => {
    const { status, body } = findErrorResponse(acme, [], kind);
    expect(() => parseBalance(acme, { status, body })).toThrow(expect.objectContaining({ kind }));
  },
);

test.each(UNHEARD)('no reply says %s', (kind) => {
  expect(() => findErrorResponse(acme, [], kind)).toThrow(TypeError);
});

const slow: DocumentedError = {
  status: 429,
  example: 'slow',
  body: '"slow"',
  contentType: 'text/x-slow',
  kind: 'rate_limited',
  reason: 'slow_down',
};
const broke: DocumentedError = {
  ...slow,
  example: 'broke',
  body: '"broke"',
  kind: 'payment_required',
};
const silent: DocumentedError = {
  ...slow,
  status: 404,
  example: null,
  body: null,
  contentType: null,
};

test.each([
  {
    given: 'payment_required',
    want: { status: 429, headers: { 'content-type': 'text/x-slow' }, body: '"broke"' },
  },
  {
    given: { status: 429 },
    want: { status: 429, headers: { 'content-type': 'text/x-slow' }, body: '"slow"' },
  },
  { given: { status: 429, example: 'broke' }, want: { status: 429, body: '"broke"' } },
  { given: { status: 404 }, want: { status: 404, headers: {}, body: '' } },
  { given: { status: 418 }, want: { status: 418, headers: {}, body: '' } },
] as const)('$given is documented, or a plain status', ({ given, want }) => {
  expect(findErrorResponse(acme, [slow, broke, silent], given)).toMatchObject(want);
});

test('an example that is not documented is refused by name', () => {
  expect(() => findErrorResponse(acme, [slow, broke], { status: 429, example: 'x' })).toThrow(
    /"x"; documented: slow, broke/,
  );
  expect(() => findErrorResponse(acme, [silent], { status: 404, example: 'x' })).toThrow(
    /documented: none/,
  );
});
