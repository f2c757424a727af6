import type { FuelGauge } from '@fuelgauge/balances';
import { Hono } from 'hono';

/** `GET /balances`: the whole report as JSON. Put it behind your own login: it says how much money is left. */
export function createApp(gauge: FuelGauge): Hono {
  const app = new Hono();
  app.get('/balances', async (context) => {
    // Whoever goes away cancels only what nobody else waits for.
    const report = await gauge.read({ signal: context.req.raw.signal });
    // Always 200: a vendor that failed is a part of the report, not of this server.
    return context.json(report, 200, { 'cache-control': 'no-store' });
  });
  return app;
}
