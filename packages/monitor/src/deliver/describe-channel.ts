import type { Channel } from './channel.ts';
import { plain } from './text/plain.ts';

/** `slack channel "ops"`: all that is said of a channel, whose URL is a secret. */
export function describeChannel({ type, name }: Pick<Channel, 'type' | 'name'>): string {
  return `${type} channel "${plain(name)}"`;
}
