import type { BalanceReading } from '@fuelgauge/core';
import type { Rule } from '../model/rule.ts';
import type { Forecast } from '../rules/forecast.ts';
import { MINUTE, play, quarterly, type Step } from './play.ts';
import { ok } from './readings.ts';
import { tinyForecast } from './tiny-forecast.ts';

export const HOUR: number = 60 * MINUTE;

/** Told of credits below 100. */
export const low = { type: 'low', below: '100', unit: 'acme:credit' } as const;

/** Readings, by rules, and what is told of them. */
export interface Row {
  readonly title: string;
  readonly given: readonly Step[];
  readonly rules?: readonly Rule[];
  readonly want: string;
}

/** What is told, as `index of the reading:type`. */
export function told(
  steps: readonly Step[],
  rules: readonly Rule[],
  forecast: Forecast = tinyForecast,
): string {
  return play(steps, rules, undefined, forecast)
    .judgements.flatMap((judgement, index) =>
      judgement.told.map(
        ({ type, isRepeat }) =>
          `${index}:${type.replace(/^(balance|grant)\./, '')}${isRepeat ? '.again' : ''}`,
      ),
    )
    .join(' ');
}

/** Amounts, read every quarter of an hour. */
export const amounts = (...list: readonly (string | number)[]): readonly Step[] =>
  quarterly(list.map((amount) => ok(String(amount))));

/** Readings at equal distances. */
export const every = (ms: number, readings: readonly BalanceReading[]): readonly Step[] =>
  readings.map((reading, index) => ({ atMs: index * ms, reading }));
