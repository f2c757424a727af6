import { Hono } from 'hono/tiny';
import { wellFormed } from '../model/visible-text.ts';
import { contentSecurityPolicy } from './guard/security-headers.ts';
import { DAY_MS, type ServeContext } from './options.ts';
import { accountPage, RANGES, USUAL_RANGE } from './page/account-page.ts';
import { noticePage } from './page/layout.ts';
import { overviewPage } from './page/overview-page.ts';
import { STYLE_HASH } from './page/style.ts';
import { readAccountPath } from './view/account-path.ts';
import { forecastEach, readSeries } from './view/forecast-all.ts';
import type { GetOverview } from './view/overview.ts';

const PAST_ALERTS = 50;

/** Headers of every page: the one style sheet is allowed, and nothing else. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(STYLE_HASH),
};

/** The pages for people. */
export function createPages(context: ServeContext, overview: GetOverview): Hono {
  const { store, version } = context;
  const pages = new Hono();

  pages.get('/', async (c) => {
    const reloads = c.req.query('reload') === '60';
    // A header: assistive technology may ignore it, and no reader is sent there unasked.
    const headers = { ...PAGE_HEADERS, ...(reloads ? { refresh: '60' } : {}) };
    return c.html(
      overviewPage(await overview({ isPartial: true }), context, reloads),
      200,
      headers,
    );
  });

  pages.get('/accounts/*', async (c) => {
    const asked = readAccountPath(c.req.url);
    const all = await overview({ isPartial: true });
    const view = all.accounts.find(
      ({ state }) =>
        state.provider === asked?.provider && wellFormed(state.account) === asked.account,
    );
    if (!view) {
      const text = 'There is no such account, or it was never asked.';
      return c.html(noticePage('No such account', version, text), 404, PAGE_HEADERS);
    }
    const days = Number(c.req.query('days') ?? USUAL_RANGE);
    if (!RANGES.some((range) => range === days)) {
      const text = `days is one of ${RANGES.join(', ')}.`;
      return c.html(noticePage('Not a time that can be shown', version, text), 400, PAGE_HEADERS);
    }
    const { provider, account } = view.state;
    const since = new Date(all.now.getTime() - days * DAY_MS).toISOString();
    const [read, alerts] = await Promise.all([
      readSeries(context, [view.state], { provider, account, since }),
      store.episodes({ provider, account, limit: PAST_ALERTS }),
    ]);
    const { found, problems } = forecastEach(context, read.found, all.now);
    const page = accountPage(
      {
        view,
        series: found.map(({ series }) => series),
        problems: [...read.problems, ...problems],
        alerts,
        now: all.now,
        days,
      },
      context,
    );
    return c.html(page, 200, PAGE_HEADERS);
  });

  return pages;
}
