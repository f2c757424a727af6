import { getBalances } from '@fuelgauge/balances';
import { findWarnings } from './find-warnings.ts';

const { WEBHOOK_URL } = process.env;
if (!WEBHOOK_URL) throw new Error('set WEBHOOK_URL to the address for the warnings');

const { readings } = await getBalances();
const warnings = findWarnings(readings, { USD: '5', 'clado:credit': '500' });

if (warnings.length > 0) {
  const response = await fetch(WEBHOOK_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: warnings.join('\n') }),
    signal: AbortSignal.timeout(10_000),
  });
  // If the warning was not delivered, the job fails: cron reports that by mail.
  if (!response.ok) throw new Error(`the webhook responded with ${response.status}`);
}
