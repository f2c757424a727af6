import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseResult, describeCase, listLaboratory, runLaboratory } from './run-faults.ts';

const cases = await listLaboratory();
const results = new Map<string, CaseResult>();
let unhandled: CaseResult | undefined;

beforeAll(async () => {
  for await (const result of runLaboratory()) {
    results.set(describeCase(result), result);
    unhandled = result;
  }
}, 300_000);

test('every case has a line of its own', () => {
  expect(new Set(cases.map(describeCase)).size).toBe(cases.length);
});

test('no rejection was left unhandled', () => {
  expect(unhandled).toMatchObject({ via: 'process', passed: true });
});

describe.each([...new Set(cases.map(({ provider }) => provider))])('%s', (provider) => {
  const ofProvider = cases.filter((each) => each.provider === provider).map(describeCase);
  test.each(ofProvider)('%s', (line) => {
    expect(results.get(line)).toMatchObject({ detail: '', passed: true });
  });
});
