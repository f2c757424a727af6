import type { BalanceReading } from '@fuelgauge/core';
import type { AlertMessage } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import { advance } from '../rules/advance.ts';
import type { Forecast } from '../rules/forecast.ts';
import { judge } from '../rules/judge.ts';
import type { Judgement } from '../rules/judgement.ts';
import type { Background } from '../store/monitor-store.ts';
import { tinyForecast } from './tiny-forecast.ts';

export const START: number = Date.parse('2026-01-01T00:00:00.000Z');
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export interface Step {
  /** Since the start. */
  readonly atMs: number;
  readonly reading: BalanceReading;
}

export const BLANK: Background = { states: [], series: [], memories: [] };

/**
 * Judges one reading after the other.
 * @param between what a restart does to what is known
 */
export function play(
  steps: readonly Step[],
  rules: readonly Rule[],
  between: (background: Background, index: number) => Background = (background) => background,
  forecast: Forecast = tinyForecast,
): {
  readonly judgements: readonly Judgement[];
  readonly background: Background;
  readonly told: readonly AlertMessage[];
} {
  let background = BLANK;
  const judgements = steps.map(({ atMs, reading }, index) => {
    const at = new Date(START + atMs).toISOString();
    const judgement = judge({
      reading,
      at,
      background: between(background, index),
      rules,
      channels: ['chat'],
      forecast,
    });
    background = advance(background, judgement);
    return judgement;
  });
  return { judgements, background, told: judgements.flatMap(({ told }) => told) };
}

/** Readings every quarter of an hour. */
export const quarterly = (readings: readonly BalanceReading[], from = 0): readonly Step[] =>
  readings.map((reading, index) => ({ atMs: from + index * 15 * MINUTE, reading }));
