import { omitUndefined } from '@fuelgauge/core/internal';
import { Hono } from 'hono/tiny';
import { visibleTexts } from '../../model/visible-text.ts';
import type { ServeContext } from '../options.ts';
import type { GetOverview } from '../view/overview.ts';
import { reportOf } from '../view/report.ts';
import { isAsked, labelsOf, nameSeries } from './asked.ts';
import { parseInstant, parseLimit, parseSwitch, QueryError, readQuery } from './query.ts';

/** What a history begins with unless told: as far back as the page's small pictures. */
const HISTORY_DAYS = 14;
const MOST_ALERTS = 1000;

/** `/api/v1/*`: what the page shows, for programs. `report` is the report of `@fuelgauge/balances`; api.schema.json describes the others. */
export function createApi(context: ServeContext, overview: GetOverview): Hono {
  const { store, now, forecast } = context;
  const api = new Hono();

  api.get('/report', async (c) => {
    const asked = readQuery(c, ['provider', 'account']);
    const states = (await overview({ isPartial: true })).states.filter((state) =>
      isAsked(asked, state),
    );
    return c.json(reportOf(states, now()));
  });

  api.get('/history', async (c) => {
    const { since, until, ...asked } = readQuery(c, ['provider', 'account', 'since', 'until']);
    const at = now();
    const from = parseInstant('since', since ?? `${HISTORY_DAYS}d`, at);
    const to = until === undefined ? at.toISOString() : parseInstant('until', until, at);
    if (from > to) throw new QueryError('since is later than until');
    const states = await store.states();
    const label = states.find((state) => isAsked(asked, state))?.account ?? asked.account;
    const account = asked.account === undefined ? undefined : label;
    const { provider } = asked;
    const range = omitUndefined({ provider, account, since: from, until });
    const series = await store.history(until === undefined ? range : { ...range, until: to });
    return c.json({
      schema: 'fuelgauge.history/1',
      at: at.toISOString(),
      since: from,
      until: to,
      series: series.map((each) => ({
        ...nameSeries(each, states),
        points: each.points,
        topUps: forecast.findTopUps(each.points),
      })),
    });
  });

  api.get('/runway', async (c) => {
    const asked = readQuery(c, ['provider', 'account']);
    const { all, states, now: at } = await overview();
    const isShown = ({ series }: (typeof all)[number]) =>
      labelsOf(series, states).some((account) =>
        isAsked(asked, { provider: series.provider, account }),
      );
    return c.json({
      schema: 'fuelgauge.runway/1',
      at: at.toISOString(),
      runways: all.filter(isShown).flatMap(({ series, runway }) => {
        const last = series.points.at(-1);
        if (!last) return [];
        return {
          ...nameSeries(series, states),
          remaining: last.remaining,
          readAt: last.seenAt,
          runway,
          lasts: forecast.describeRunway(runway),
        };
      }),
    });
  });

  api.get('/alerts', async (c) => {
    const { firing, limit, ...asked } = readQuery(c, ['provider', 'account', 'firing', 'limit']);
    const isFiring = firing !== undefined && parseSwitch('firing', firing);
    const most = limit === undefined ? 100 : parseLimit('limit', limit, MOST_ALERTS);
    const states = await store.states();
    const label = states.find((state) => isAsked(asked, state))?.account ?? asked.account;
    const alerts = await store.episodes({
      ...omitUndefined({ provider: asked.provider }),
      ...(asked.account === undefined ? {} : omitUndefined({ account: label })),
      ...(isFiring ? { firing: true } : {}),
      limit: most,
    });
    return c.json({
      schema: 'fuelgauge.alerts/1',
      at: now().toISOString(),
      alerts: visibleTexts(alerts),
    });
  });

  return api;
}
