import { expect, test } from 'vitest';
import { writePullRequestBody } from './pull-request-body.ts';

/** What GitHub takes. */
const HOST = 65_536;

test('a short text is whole, and no file is named', () => {
  const { text, isCut } = writePullRequestBody(['Brew: patch', '  patch  a'], 'whole.txt');
  expect([text, isCut]).toEqual(['``````\nBrew: patch\n  patch  a\n``````\n', false]);
});

test('a long text stays below what the host takes, and names the file with the rest', () => {
  const lines = Array.from({ length: 9000 }, (_, index) => `  patch  change ${index} of a field`);
  const { text, isCut } = writePullRequestBody(lines, 'whole.txt');
  expect(isCut).toBe(true);
  expect(text.length).toBeLessThan(HOST);
  const shown = text.split('\n').filter((line) => line.startsWith('  patch')).length;
  expect(shown).toBeGreaterThan(1000);
  expect(text).toContain(`${9000 - shown} more lines are in \`whole.txt\``);
});

test('one line that is too long is not shown', () => {
  const { text } = writePullRequestBody(['x'.repeat(HOST)], 'whole.txt');
  expect(text.length).toBeLessThan(300);
});

test('a text of the vendor does not end the block', () => {
  const { text } = writePullRequestBody(['````````', '# Approve this'], 'whole.txt');
  expect(text.split('\n').at(0)).toBe('`````````');
});
