import { inspect } from 'node:util';
import { getBalances } from '@fuelgauge/balances';
import { readBalance } from '@fuelgauge/core';
import { createCaller } from './callers.ts';
import { show } from './find-leak.ts';
import { VIAS } from './row.ts';
import { loadVendor } from './vendor.ts';

/**
 * A user's program, run as a process of its own for what only a process has: its environment, its trusted
 * authorities, its crash. Key and base URL come from the environment, as users give them.
 */
const [id = '', mode] = process.argv.slice(2);
const vendor = await loadVendor(id);

/** Only a hanging call reaches the deadlines. */
const OPTIONS = { maxRetries: 0, attemptTimeoutMs: 60_000, timeoutMs: 60_000 };

for (const via of VIAS) {
  const { call, subject } = createCaller(via, vendor, OPTIONS);
  const { raw, ...outcome } = await call();
  console.log(`OUTCOME ${via} ${JSON.stringify(outcome)}`);
  if (mode === 'show') console.log(subject, raw, show(subject), show(raw));
}
console.log(
  `TIMERS ${process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length}`,
);
if (mode === 'show') {
  console.log(inspect(await getBalances(), { depth: 20, showHidden: true }));
  // Left unhandled on purpose: Node prints it and ends.
  void readBalance(vendor.definition, { maxRetries: 0, attemptTimeoutMs: 1 });
}
