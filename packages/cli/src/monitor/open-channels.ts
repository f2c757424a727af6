import type { Channel } from '@fuelgauge/monitor';
import type { Config } from '../accounts/config/config.ts';
import type { ConfiguredChannel } from '../accounts/config/monitor/monitor-config.ts';
import type { Context } from '../context.ts';
import { type SecretFunction, secretSource } from './secret-source.ts';

/** The one member that takes several. */
const SEVERAL = 'secrets';

/** The channels of a configuration, whose secrets are read when they are used. */
export function openChannels(
  config: Pick<Config, 'path' | 'monitor'> | undefined,
  context: Pick<Context, 'env' | 'signal'>,
): readonly Channel[] {
  return (config?.monitor?.channels ?? []).map((channel) =>
    openChannel(channel, config?.path ?? '', context),
  );
}

function openChannel(
  { name, type, secrets, settings }: ConfiguredChannel,
  configPath: string,
  context: Pick<Context, 'env' | 'signal'>,
): Channel {
  const members = Object.entries(secrets).map(([member, references]) => {
    const sources = references.map((reference) =>
      secretSource(reference, { channel: name, configPath }, context),
    );
    return [member, member === SEVERAL ? sources : sources[0]];
  });
  // The configuration is checked by the type of the channel: what it needs is there, and nothing else is.
  return { name, type, ...settings, ...Object.fromEntries(members) } as Channel;
}

/**
 * Reads every secret that costs nothing to read, so that one that is missing is told at the start and not with the first
 * alert. Commands may ask a person: they wait until they are needed. Throws a ConfigError.
 */
export async function checkSecrets(
  config: Pick<Config, 'path' | 'monitor'> | undefined,
  context: Pick<Context, 'env' | 'signal'>,
): Promise<void> {
  for (const { name, secrets } of config?.monitor?.channels ?? [])
    for (const reference of Object.values(secrets).flat()) {
      const read: SecretFunction | undefined = reference.command
        ? undefined
        : secretSource(reference, { channel: name, configPath: config?.path ?? '' }, context);
      await read?.();
    }
}
