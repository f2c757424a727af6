import { expect, test, vi } from 'vitest';
import { classify } from '../compare/classify.ts';
import { pairOf } from '../test-support/credits-document.ts';
import { askRedocly, describeDisagreement } from './second-opinion.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test('the canary: a field removed is major for Redocly, so its rules are on', async () => {
  const { old, next } = pairOf(
    (document) => delete document.components.schemas.Credits.properties.balance,
  );
  const opinion = await askRedocly(old, next);
  expect(opinion?.bump).toBe('major');
  expect(opinion?.reasons.join()).toContain('property-removed');
  expect(describeDisagreement(await classify(old, next), opinion)).toEqual([]);
});

test('a disagreement of more than one level is told with the reasons of both', async () => {
  const { old, next } = pairOf(
    (document) => (document.paths['/credits'].get.operationId = 'renamed'),
  );
  const lines = describeDisagreement(await classify(old, next), await askRedocly(old, next)).join(
    '\n',
  );
  expect(lines).toMatch(/^redocly diff says major, the types and rules say patch; ours counts/);
  expect(lines).toMatch(/the reasons for patch:\n {2}\/paths\/~1credits\/get\/operationId/);
  expect(lines).toMatch(/the reasons for major:\n {2}#\/paths/);
});

test('no second opinion is told too', async () => {
  const { old, next } = pairOf((document) => (document.paths['/credits'].get.responses = {}));
  expect(describeDisagreement(await classify(old, next), null)).toEqual([
    'redocly diff could not read the documents: there is no second opinion',
  ]);
});
