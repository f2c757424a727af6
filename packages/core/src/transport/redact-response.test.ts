import { expect, test } from 'vitest';
import { createRedactor } from './redact-key.ts';
import { redactResponse } from './redact-response.ts';

const key = 'sk-live-0123456789abcdef';
const clean = { status: 200, statusText: 'OK', body: null, failure: null };
const redact = (headers: Record<string, string>, statusText = clean.statusText) =>
  redactResponse({ ...clean, statusText, headers: new Headers(headers) }, createRedactor(key));

test.each([
  { where: 'nowhere', headers: { 'x-id': '1' }, want: [['x-id', '1']] },
  {
    where: 'a value',
    headers: { 'x-echo': `key ${key}`, 'x-id': '1' },
    want: [
      ['x-echo', '[redacted]'],
      ['x-id', '1'],
    ],
  },
  {
    where: 'a value, as base64',
    headers: { 'x-echo': btoa(`Bearer ${key}`) },
    want: [['x-echo', '[redacted]']],
  },
  { where: 'a name', headers: { [`x-${key}`]: '1', 'x-id': '2' }, want: [['x-id', '2']] },
  {
    where: 'two values, half in each',
    headers: { 'x-a': key.slice(0, 12), 'x-b': key.slice(12) },
    want: [
      ['x-a', key.slice(0, 12)],
      ['x-b', key.slice(12)],
    ],
  },
])('a key in $where', ({ headers, want }) => {
  expect(redact(headers)).toEqual({ ...clean, headers: want });
});

test('a key in the status text', () => {
  expect(redact({ 'x-id': '1' }, `OK ${key}`)).toEqual({
    ...clean,
    statusText: '[redacted]',
    headers: [['x-id', '1']],
  });
});
