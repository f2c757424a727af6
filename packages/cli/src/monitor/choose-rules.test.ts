import type { Rule } from '@fuelgauge/monitor';
import { expect, test } from 'vitest';
import { chooseRules } from './choose-rules.ts';

const DEFAULTS: readonly Rule[] = [
  { type: 'runway', days: 3 },
  { type: 'empty' },
  { type: 'unreadable' },
];
const threshold = { provider: 'acme', account: 'team', atLeast: '5', unit: 'acme:credit' };
const low = {
  type: 'low',
  below: '5',
  unit: 'acme:credit',
  target: { provider: 'acme', account: 'team' },
};

const given = (types: readonly Rule['type'][], rules: readonly Rule[]) => ({
  types: new Set(types),
  rules,
});

test.each([
  { config: undefined, want: DEFAULTS },
  { config: { thresholds: [], monitor: { channels: [] } }, want: DEFAULTS },
  { config: { thresholds: [threshold] }, want: [...DEFAULTS, low] },
  {
    config: { thresholds: [threshold], monitor: { channels: [], rules: given(['low'], []) } },
    want: DEFAULTS,
  },
  {
    config: {
      thresholds: [threshold],
      monitor: { channels: [], rules: given(['runway', 'empty'], [{ type: 'runway', days: 7 }]) },
    },
    want: [{ type: 'unreadable' }, low, { type: 'runway', days: 7 }],
  },
  {
    config: {
      thresholds: [],
      monitor: { channels: [], repeatMs: 'never' as const, rules: given(['runway'], []) },
    },
    want: [
      { type: 'empty', repeatMs: 'never' },
      { type: 'unreadable', repeatMs: 'never' },
    ],
  },
])('$config', ({ config, want }) => {
  expect(chooseRules(config, DEFAULTS)).toEqual(want);
});
