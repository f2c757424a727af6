import { createFuelGauge, formatBalance } from '@fuelgauge/balances';
import { acme } from './acme.ts';

// Added to the known vendors. Its key and base URL come from ACME_API_KEY and FUELGAUGE_ACME_BASE_URL, like theirs.
const gauge = createFuelGauge({ providers: [acme] });

for await (const reading of gauge.stream()) {
  if (reading.status === 'ok')
    console.log(reading.provider, formatBalance(reading.balance, { locale: 'en-US' }));
  else console.error(reading.error.kind, reading.error.reason, reading.error.message);
}
