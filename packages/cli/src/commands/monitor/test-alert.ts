import { withEnvFile } from '../../accounts/config/env-file.ts';
import { loadConfig } from '../../accounts/config/load-config.ts';
import type { SourceOptions } from '../../accounts/open-account-source.ts';
import type { Context } from '../../context.ts';
import { ConfigError, refuseUsage, UnavailableError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { MonitorModule } from '../../monitor/monitor-module.ts';
import { openChannels } from '../../monitor/open-channels.ts';
import { createPrinter } from '../../terminal/printer.ts';

/** Sends a test to one channel, so that nobody learns with the first alert that it does not work. */
export async function testAlert(
  name: string | undefined,
  { config: named, dotenv }: SourceOptions,
  { sendTestAlert }: Pick<MonitorModule, 'sendTestAlert'>,
  context: Context,
): Promise<ExitCode> {
  const env = await withEnvFile(dotenv, context);
  const config = await loadConfig(named, { ...context, env });
  const channels = openChannels(config, { ...context, env });
  const known = channels.map((channel) => channel.name).join(', ');
  if (channels.length === 0)
    throw new ConfigError(
      'no channel is configured: add one to monitor.channels of the configuration (fuelgauge init shows how)',
    );
  const channel = channels.find((each) => each.name === name);
  if (!channel)
    return refuseUsage(
      name === undefined
        ? `which channel? There are ${known}`
        : `no channel has this name: there are ${known}`,
    );
  try {
    await sendTestAlert(channel);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // Words of our own: whoever delivers quotes no reply and no secret.
    const reason = error instanceof Error && error.message ? error.message : 'it failed';
    throw new UnavailableError(`channel ${channel.name} did not take the test alert: ${reason}`);
  }
  createPrinter(context.stderr).line(`fuelgauge: channel ${channel.name} took the test alert`);
  return EXIT.ok;
}
