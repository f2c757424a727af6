import { expect, test } from 'vitest';
import { isAllowedHost } from './allowed-host.ts';

test.each([
  { given: 'localhost', want: true },
  { given: 'LOCALHOST:8080', want: true },
  { given: '127.0.0.1:1', want: true },
  { given: '127.8.9.10', want: true },
  { given: '[::1]:80', want: true },
  { given: 'monitor.internal:443', want: true },
  { given: 'MONITOR.internal', want: true },
  { given: '[fd00::5]:80', want: true },
  { given: 'evil.example', want: false },
  { given: 'localhost.evil.example', want: false },
  { given: 'evil.example:127', want: false },
  { given: '127.0.0.1.evil.example', want: false },
  { given: '192.168.1.5', want: false },
  { given: '0.0.0.0', want: false },
  { given: 'localhost@evil.example', want: false },
  { given: 'evil.example#@localhost', want: false },
  { given: 'localhost/..', want: false },
  { given: 'evil.example\\@localhost', want: false },
  { given: 'monitor.internal.', want: false },
  { given: '', want: false },
  { given: ':80', want: false },
  { given: 'localhost:99999', want: false },
])('$given: $want', ({ given, want }) => {
  const rules = { names: ['monitor.internal', 'fd00::5'], addresses: false };
  expect(isAllowedHost(given, rules)).toBe(want);
});

test.each([
  { given: '192.168.1.5:9000', want: true },
  { given: '[2001:db8::1]', want: true },
  { given: 'evil.example', want: false },
])('of a server that listens everywhere $given: $want', ({ given, want }) => {
  expect(isAllowedHost(given, { names: [], addresses: true })).toBe(want);
});
