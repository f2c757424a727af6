import { describe, expect, test } from 'vitest';
import { parse, time } from '../test-support/hourly-readings.ts';
import { findTopUps } from './find-top-ups.ts';
import { forecastRunway } from './forecast-runway.ts';
import { wasRestored } from './was-restored.ts';

const a = (text: string) => parse(text, { item: 'a' });
const b = (text: string) => parse(text, { item: 'b' });
const burn = (readings: ReturnType<typeof a>) => forecastRunway(readings)?.burnPerDay;

describe('a place in a list where another item moves up', () => {
  test.each([
    {
      title: 'is no top-up, nor burn of the next',
      given: [...a('0:40 24:20 48:1'), ...b('72:500 96:495 120:490')],
      topUps: [],
      burned: 5,
    },
    {
      title: 'is not known before the next was looked at for a day',
      given: [...a('0:40 24:20 48:1'), ...b('49:500 60:495')],
      topUps: [],
      burned: undefined,
    },
    {
      title: 'with less in it is no burn',
      given: [...a('0:500 24:490 48:480'), ...b('72:20 96:19 120:18')],
      topUps: [],
      burned: 1,
    },
    {
      title: 'and another order at every answer: each is its own',
      given: [...a('0:100'), ...b('12:10'), ...a('24:90'), ...b('36:9'), ...a('48:80')],
      topUps: [],
      burned: 10,
    },
    {
      title: 'a top-up of an item that stays is one',
      given: [...a('0:40 24:20 48:1'), ...b('72:500 96:495 97:700 98:699 120:694')],
      topUps: [{ at: time(97), added: '205' }],
      burned: 5.25,
    },
    {
      title: 'what was read before items were told apart is of none',
      given: [...parse('0:40 24:20 48:500 72:480'), ...a('96:100 120:99 144:98')],
      topUps: [{ at: time(48), added: '480' }],
      burned: 1,
    },
  ])('$title', ({ given, topUps, burned }) => {
    expect(findTopUps(given)).toEqual(topUps);
    const found = burn(given);
    if (burned === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(burned, 0);
    expect(wasRestored(given)).toBe(false);
  });
});
