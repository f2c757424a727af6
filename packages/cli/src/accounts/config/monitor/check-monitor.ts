import { isAbsolute } from 'node:path';
import { omitUndefined } from '@fuelgauge/core/internal';
import { isOnLoopback, type ListenAddress, parseListen } from '../../../options/listen.ts';
import type { ConfigNode } from '../config-document.ts';
import { list, text } from '../read-value.ts';
import { describeUnknownMember } from '../unknown-member.ts';
import type { ConfiguredChannel, MonitorConfig } from './monitor-config.ts';
import { readChannels } from './read-channels.ts';
import { createDurationReader } from './read-duration.ts';
import { type ReadRules, readRules } from './read-rules.ts';
import { createNeedTrust, type NeedTrust } from './trust.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A monitor, and what of its rules is still to be compared with the accounts. */
export interface ReadMonitor {
  readonly monitor: MonitorConfig;
  readonly amounts: ReadRules['amounts'];
  readonly names: ReadRules['names'];
}

/**
 * Reads the section `monitor`. Throws a ConfigError.
 * @param trustHint how the file would be trusted; absent where it is
 */
export function readMonitor(node: ConfigNode, trustHint?: string): ReadMonitor {
  const needTrust = createNeedTrust(trustHint);
  let rules: ReadRules | undefined;
  let channels: readonly ConfiguredChannel[] = [];
  const given: { -readonly [Name in keyof MonitorConfig]?: MonitorConfig[Name] } = {};
  const readers: Readonly<Record<string, (value: ConfigNode, name: string) => void>> = {
    every: (value, name) => {
      given.everyMs = createDurationReader(SECOND_MS, 'a duration such as 15m')(value, name);
    },
    database: (value, name) => {
      given.database = readDatabase(value, name, needTrust);
    },
    databaseEnv: (value, name) => {
      needTrust(value, name);
      given.databaseEnv = text(value, name);
    },
    listen: (value, name) => {
      given.listen = readListen(value, name, needTrust);
    },
    allowHosts: (value, name) => {
      needTrust(value, name);
      given.allowHosts = list(value, name, text);
    },
    rules: (value) => {
      rules = readRules(value);
    },
    repeat: (value, name) => {
      given.repeatMs =
        value.text(name) === 'never'
          ? 'never'
          : createDurationReader(MINUTE_MS, '"never", or a duration such as 1d')(value, name);
    },
    channels: (value) => {
      channels = readChannels(value, needTrust);
    },
  };
  for (const [name, value] of node.members('monitor')) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read) return value.refuse(describeUnknownMember(name, 'monitor', Object.keys(readers)));
    read(value, name);
  }
  if (given.database !== undefined && given.databaseEnv !== undefined)
    node.refuse('give database or databaseEnv, not both');
  checkChannelNames(rules?.channels ?? [], channels);
  const { amounts = [], names = [], types, rules: listed } = rules ?? {};
  const decided = types && listed && { types, rules: listed };
  return {
    monitor: { ...omitUndefined(given), ...omitUndefined({ rules: decided }), channels },
    amounts,
    names,
  };
}

/** Whether a URL may name a password, whatever is written in it: it is refused rather than overlooked. */
function hasPassword(url: string): boolean {
  const login = url.slice(url.indexOf('//') + 2, Math.max(0, url.lastIndexOf('@')));
  return login.includes(':') || url.toLowerCase().includes('password=');
}

/** A file of a stranger keeps its history beside itself: it may not choose what else of this machine is written to. */
function readDatabase(node: ConfigNode, name: string, needTrust: NeedTrust): string {
  const path = text(node, name);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    // A password in a file ends up in a repository.
    if (hasPassword(path))
      node.refuse(
        `${name} must not hold a password: put the URL into a variable, and its name into databaseEnv`,
      );
    needTrust(node, `${name} on a server`);
    return path;
  }
  if (isAbsolute(path) || path.startsWith('~') || path.split(/[/\\]/).includes('..'))
    needTrust(node, `${name} outside of the folder of the file`);
  return path;
}

function readListen(node: ConfigNode, name: string, needTrust: NeedTrust): ListenAddress {
  const address = parseListen(node.text(name), node.refuse);
  if (!isOnLoopback(address)) needTrust(node, `${name} on an address that others reach`);
  return address;
}

function checkChannelNames(
  named: readonly ConfigNode[],
  channels: readonly ConfiguredChannel[],
): void {
  for (const node of named)
    if (!channels.some(({ name }) => name === node.text('channels')))
      node.refuse(
        channels.length === 0
          ? 'no channel is configured: add it to channels'
          : `no channel has this name: channels has ${channels.map(({ name }) => name).join(', ')}`,
      );
}
