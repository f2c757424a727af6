import type { Context } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { HTTPException } from 'hono/http-exception';
import { Hono } from 'hono/tiny';
import { FORECAST } from '../forecast/forecast.ts';
import { StoreError } from '../store/store-error.ts';
import { createApi } from './api/api-routes.ts';
import { QueryError } from './api/query.ts';
import { type HostRules, isAllowedHost } from './guard/allowed-host.ts';
import { SECURITY_HEADERS } from './guard/security-headers.ts';
import { accountFamilies } from './metrics/account-families.ts';
import { CONTENT_TYPES, writeMetrics } from './metrics/exposition.ts';
import { negotiateFormat } from './metrics/negotiate.ts';
import { processFamilies } from './metrics/process-families.ts';
import type { MonitorAppOptions, MonitorLogin, ServeContext } from './options.ts';
import { noticePage } from './page/layout.ts';
import { createPages, PAGE_HEADERS } from './page-routes.ts';
import { findUnreadiness } from './readiness.ts';
import { createOverviews } from './view/overview.ts';

/** What a server calls for each request. */
export interface MonitorApp {
  /** Answers a request. `hosts` says which names beside loopback may be asked for. */
  fetch(request: Request, hosts?: HostRules): Promise<Response> | Response;
}

const NO_HOSTS: HostRules = { names: [], addresses: false };
const EVERY_MS = 900_000;

/**
 * Page, metrics and API of a store. It never reads a vendor and knows no key.
 *
 * @example
 * const app = createMonitorApp({ store, now: () => new Date(), version: '1.0.0' });
 * const { url, close } = await startMonitorServer(app, { host: '127.0.0.1', port: 0 });
 */
export function createMonitorApp({ auth, ...options }: MonitorAppOptions): MonitorApp {
  const context: ServeContext = {
    title: 'fuelgauge',
    everyMs: EVERY_MS,
    allowedHosts: [],
    forecast: FORECAST,
    ...options,
  };
  const overview = createOverviews(context);
  const app = new Hono<{ Bindings: HostRules }>({
    // As it is written: what a label has encoded is decoded once, where the label is read.
    getPath: (request) => new URL(request.url).pathname,
  });

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    const { names, addresses } = c.env ?? NO_HOSTS;
    const rules = { names: [...names, ...context.allowedHosts], addresses };
    if (!isAllowedHost(c.req.header('host') ?? new URL(c.req.url).host, rules))
      return c.text(
        'This server does not answer to that name: ask for it by a name of this machine, or allow the name.\n',
        421,
      );
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return c.text('Nothing can be changed here: only GET and HEAD are answered.\n', 405, {
        allow: 'GET, HEAD',
      });
    return next();
  });

  app.get('/healthz', (c) => c.text('ok\n'));
  if (auth) app.use(basicAuth({ ...checkLogin(auth), realm: 'fuelgauge' }));

  app.get('/metrics', async (c) => {
    const format = negotiateFormat(c.req.header('accept'));
    const { accounts, states, now } = await overview();
    const families = [
      ...accountFamilies(accounts, now),
      ...processFamilies(context.stats, states, context.version),
    ];
    return c.body(writeMetrics(families, format), 200, {
      'content-type': CONTENT_TYPES[format],
      vary: 'accept',
    });
  });
  app.get('/readyz', async (c) => {
    const reasons = await findUnreadiness(context);
    return reasons.length === 0 ? c.text('ready\n') : c.text(`${reasons.join('\n')}\n`, 503);
  });
  // Browsers ask for it unasked, and would complain of its absence.
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.route('/api/v1', createApi(context, overview));
  app.route('/', createPages(context, overview));

  app.notFound((c) =>
    answer(c, context.version, 404, 'not_found', 'There is nothing at this path.'),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException) return refuse(c, error);
    if (error instanceof QueryError)
      return answer(c, context.version, 400, 'bad_query', error.message);
    if (error instanceof StoreError)
      return answer(c, context.version, 500, 'failed', error.message);
    // Whose words an unknown error has is not known: they stay here.
    const message = 'The history cannot be read: look at what the monitor prints.';
    return answer(c, context.version, 500, 'failed', message);
  });
  return { fetch: (request, hosts = NO_HOSTS) => app.fetch(request, hosts) };
}

/** An empty password would be a login that lets everybody in. */
function checkLogin({ username, password }: MonitorLogin): MonitorLogin {
  if (!username || !password || username.includes(':'))
    throw new TypeError('auth needs a username without a colon, and a password: set both');
  return { username, password };
}

/** The refusal of a part that is not ours, such as the login, with our headers. */
function refuse(c: Context, error: HTTPException): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  const { status, headers } = error.getResponse();
  c.header('www-authenticate', headers.get('www-authenticate') ?? undefined);
  return c.text('A name and a password are needed here.\n', status as 401);
}

/** An answer that only says something: JSON to programs, a page to people. */
function answer(
  c: Context,
  version: string,
  status: 400 | 404 | 500,
  code: string,
  message: string,
): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  if (new URL(c.req.url).pathname.startsWith('/api/'))
    return c.json({ schema: 'fuelgauge.error/1', error: { code, message } }, status);
  const title = status === 404 ? 'Not found' : 'This did not work';
  return c.html(noticePage(title, version, message), status, PAGE_HEADERS);
}
