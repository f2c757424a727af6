import type { Telemetry } from '@fuelgauge/monitor';
import type { Context } from '../../context.ts';
import type { MonitorModule } from '../../monitor/monitor-module.ts';
import { createPrinter } from '../../terminal/printer.ts';
import { version } from '../../version.ts';

/** Whoever listens by OpenTelemetry. Alerts matter more: that it cannot be told is said, and ends nothing. */
export async function openTelemetry(
  module: Pick<MonitorModule, 'openTelemetry'>,
  { stderr }: Pick<Context, 'stderr'>,
): Promise<Telemetry | undefined> {
  try {
    return await module.openTelemetry({ version });
  } catch (error) {
    createPrinter(stderr).line(
      `monitor: ${error instanceof Error ? error.message : 'OpenTelemetry cannot be told'}`,
    );
    return undefined;
  }
}
