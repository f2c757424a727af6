import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseResult, describeCase, listFaultCases, runFaultCases } from './run-faults.ts';

const part = 'sources';
const cases = await listFaultCases({ part });
const results = new Map<string, CaseResult>();
let unhandled: CaseResult | undefined;

/** Only a run that hangs reaches it; a busy machine needs several times as long as a quiet one. */
const HANGING_MS = 1_800_000;

beforeAll(async () => {
  for await (const result of runFaultCases({ part })) {
    results.set(describeCase(result), result);
    unhandled = result;
  }
}, HANGING_MS);

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
