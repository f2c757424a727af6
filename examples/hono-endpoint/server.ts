import { createFuelGauge } from '@fuelgauge/balances';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';

// One gauge for the whole process: visitors share requests and the readings of the last 30 seconds.
const gauge = createFuelGauge({ maxAgeMs: 30_000 });

serve(
  {
    fetch: createApp(gauge).fetch,
    hostname: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 3000),
  },
  ({ port }) => {
    console.log(`http://127.0.0.1:${port}/balances`);
  },
);
