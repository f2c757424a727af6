import type { Config } from '../../accounts/config/config.ts';
import type { Context } from '../../context.ts';
import { UnavailableError } from '../../errors.ts';
import { forecastAll } from '../../monitor/forecast.ts';
import { openHistory } from '../../monitor/open-history.ts';
import type { Forecasts } from './check-lasting.ts';

/** The forecasts of all accounts that a monitor has read, or why there are none: then nothing can be told. */
export async function readForecasts(
  database: string | undefined,
  config: Config | undefined,
  now: Date,
  context: Context,
): Promise<Forecasts> {
  try {
    const history = await openHistory({ database }, config, context);
    try {
      return await forecastAll(history, {}, now);
    } finally {
      await history.reader.close();
    }
  } catch (error) {
    if (error instanceof UnavailableError) return { problem: error.message };
    throw error;
  }
}
