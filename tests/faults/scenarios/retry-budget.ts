import { createCaller } from '../callers.ts';
import { areRetried } from '../declared.ts';
import { repeat } from '../repeat.ts';
import type { Scenario, Via } from '../row.ts';
import { withServer } from '../with-server.ts';

const CALLS = 1000;
const AT_ONCE = 50;
/** 500 in the budget, 5 for each retry, nothing given back while every call fails. */
const RETRIES = 100;

const run: Scenario['run'] = (vendor, via) =>
  withServer(vendor, [{ status: 503, body: '' }], async ({ options, server }) => {
    const { call } = createCaller(via as Via, vendor, { ...options, timeoutMs: 120_000 });
    const outcomes = await repeat(CALLS, AT_ONCE, () => call());
    const good = outcomes.filter(({ status }) => status === 'ok' || status === 'unexpected').length;
    if (good > 0) return `${good} calls did not fail as they should`;
    const retries = server.requests.length - CALLS;
    return retries === RETRIES ? undefined : `${retries} retries, not ${RETRIES}`;
  });

export const budgetScenarios: readonly Scenario[] = [
  {
    id: 'retries/budget',
    title: '1,000 failing calls stop retrying',
    vias: ['getBalance', 'GET'],
    appliesTo: areRetried(503),
    run,
  },
];
