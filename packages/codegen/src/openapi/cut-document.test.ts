import { expect, test } from 'vitest';
import { creditsDocument } from '../test-support/credits-document.ts';
import { cutDocument } from './cut-document.ts';
import { listOperations } from './operation.ts';

test('what is said of an operation by its parents stays with it, and nothing of others', () => {
  const document = creditsDocument();
  document.tags = [
    { name: 'credits', description: 'No longer sold.' },
    { name: 'tea', description: 'Hot.' },
  ];
  const pathItem = document.paths['/credits'];
  pathItem.get.tags = ['credits'];
  Object.assign(pathItem, { 'x-sunset': '2027-01-31', description: 'Left.', post: pathItem.get });
  const operation = listOperations(document).get('GET /credits');
  if (!operation) throw new Error('no operation');
  expect(cutDocument(document, operation)).toMatchObject({
    tags: [{ name: 'credits', description: 'No longer sold.' }],
    paths: { '/credits': { 'x-sunset': '2027-01-31', description: 'Left.', get: {} } },
  });
  expect(JSON.stringify(cutDocument(document, operation))).not.toMatch(/Hot|post/);
});
