import { expect, test } from 'vitest';
import { isLocalRequest } from './local-request.ts';
import { isLoopbackAddress } from './start-sandbox.ts';

test.each([
  { given: { host: '127.0.0.1:8080' }, want: true },
  { given: { host: 'localhost' }, want: true },
  { given: { host: '[::1]:80' }, want: true },
  { given: { host: '127.0.0.1:1', origin: 'http://localhost:3000' }, want: true },
  { given: {}, want: false },
  { given: { host: '' }, want: false },
  { given: { host: 'attacker.example' }, want: false },
  { given: { host: '127.0.0.1.attacker.example' }, want: false },
  { given: { host: 'attacker.example#@127.0.0.1' }, want: false },
  { given: { host: '127.0.0.1', origin: 'https://attacker.example' }, want: false },
  { given: { host: '127.0.0.1', origin: 'null' }, want: false },
])('$given: $want', ({ given, want }) => {
  expect(isLocalRequest(given)).toBe(want);
});

test.each([
  { given: { host: '192.0.2.7:8080' }, rules: {}, want: false },
  { given: { host: '192.0.2.7:8080' }, rules: { addresses: true }, want: true },
  { given: { host: '[2001:db8::7]:8080' }, rules: { addresses: true }, want: true },
  { given: { host: 'sandbox:8080' }, rules: { addresses: true }, want: false },
  { given: { host: 'sandbox:8080' }, rules: { names: ['sandbox'] }, want: true },
  {
    given: { host: 'sandbox', origin: 'http://sandbox' },
    rules: { names: ['sandbox'] },
    want: false,
  },
])('$given with $rules: $want', ({ given, rules, want }) => {
  expect(isLocalRequest(given, rules)).toBe(want);
});

test.each([
  { given: '127.0.0.1', want: true },
  { given: '127.1.2.3', want: true },
  { given: '::1', want: true },
  { given: 'localhost', want: true },
  { given: '0.0.0.0', want: false },
  { given: '::', want: false },
  { given: '192.0.2.7', want: false },
  { given: '127.0.0.1.example', want: false },
])('$given is loopback: $want', ({ given, want }) => {
  expect(isLoopbackAddress(given)).toBe(want);
});
