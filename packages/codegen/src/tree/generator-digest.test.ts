import { expect, test } from 'vitest';
import { digestGenerator } from './generator-digest.ts';

test('the same generator has one digest', () => {
  expect(digestGenerator()).toMatch(/^[0-9a-f]{64}$/);
  expect(digestGenerator()).toBe(digestGenerator());
});
