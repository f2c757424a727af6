import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFile } from '../test-support/temporary-file.ts';
import { USUAL_START, usualDays } from '../test-support/usual-days.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** 200 of them in `npm run test:deep -- monitor-year`. */
const ACCOUNTS = Number(process.env['FUELGAUGE_YEAR_ACCOUNTS'] ?? 2);
const DAYS = ACCOUNTS > 2 ? 365 : 60;
/** 50 MB a year of 200 accounts. */
const MOST_BYTES_PER_ACCOUNT = 250_000;
test('a year of accounts is small', async () => {
  const path = temporaryFile();
  const store = await openSqliteStore(path);
  let day = 0;
  for (const changes of usualDays(ACCOUNTS, DAYS)) {
    day += 1;
    await store.commit(changes);
    await store.compact(new Date(USUAL_START + day * 86_400_000).toISOString());
  }
  const begin = performance.now();
  const [series] = await store.history({ provider: 'acme', account: 'team-0' });
  const historyMs = performance.now() - begin;
  await store.close();
  const bytes = statSync(path).size;
  if (ACCOUNTS > 2)
    console.log(
      `${DAYS} days of ${ACCOUNTS} accounts: ${(bytes / 1e6).toFixed(1)} MB; all of one: ${series?.points.length} points in ${historyMs.toFixed(1)} ms`,
    );
  // What stands beside the points does not grow with them.
  expect(bytes / ACCOUNTS).toBeLessThan(MOST_BYTES_PER_ACCOUNT);
});
