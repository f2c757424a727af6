import type { FuelGauge } from '@fuelgauge/balances';
import { Hono } from 'hono';

/** `GET /balances`: the whole report as JSON. It shows how much money is left: put it behind your own login. */
export function createApp(gauge: FuelGauge): Hono {
  const app = new Hono();
  app.get('/balances', async (context) => {
    // A visitor who leaves aborts only the requests that no other visitor waits for.
    const report = await gauge.read({ signal: context.req.raw.signal });
    // Always 200: a failed vendor is part of the report, not a failure of this server.
    return context.json(report, 200, { 'cache-control': 'no-store' });
  });
  return app;
}
