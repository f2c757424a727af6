import { expect, test } from 'vitest';
import { isLocalRequest } from './loopback.ts';

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
