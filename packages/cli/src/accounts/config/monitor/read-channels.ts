import { isLabel, MAX_LABEL_LENGTH } from '@fuelgauge/core/internal';
import type { Channel } from '@fuelgauge/monitor';
import type { ConfigNode } from '../config-document.ts';
import { list, oneOf, type Reader, text } from '../read-value.ts';
import { describeUnknownMember } from '../unknown-member.ts';
import type { ConfiguredChannel, SecretReference } from './monitor-config.ts';
import { type SecretMember, secretMembers, secretReaders } from './read-secret.ts';
import type { NeedTrust } from './trust.ts';

/** What a type of channel takes. */
interface ChannelForm {
  readonly secrets: readonly SecretMember[];
  readonly settings: readonly (keyof typeof SETTINGS)[];
  /** Stems of secrets and names of settings that it cannot do without. */
  readonly needed: readonly string[];
}

const URL_SECRET: SecretMember = { stem: 'url', isTarget: true };

const texts: Reader<readonly string[]> = (node, name) =>
  node.isList() ? list(node, name, text) : [text(node, name)];

const SETTINGS = {
  allowPrivateHosts: (node: ConfigNode, name: string) => list(node, name, text),
  baseUrl: text,
  chatId: (node: ConfigNode, name: string) =>
    String(node.scalar(name) ?? node.refuse(`${name} must not be empty`)),
  from: text,
  to: texts,
  command: (node: ConfigNode, name: string) => list(node, name, (item, part) => item.text(part)),
} as const satisfies Readonly<Record<string, Reader<unknown>>>;

/** What only a file may set that the user has named, or put into their own folder: it runs something, or opens a way inside. */
const NEEDS_TRUST: ReadonlySet<string> = new Set(['allowPrivateHosts', 'baseUrl', 'command']);

const FORMS: Readonly<Record<Channel['type'], ChannelForm>> = {
  webhook: {
    secrets: [URL_SECRET, { stem: 'secret', isList: true }],
    settings: ['allowPrivateHosts'],
    needed: ['url'],
  },
  slack: { secrets: [URL_SECRET], settings: ['allowPrivateHosts'], needed: ['url'] },
  discord: { secrets: [URL_SECRET], settings: ['allowPrivateHosts'], needed: ['url'] },
  telegram: {
    secrets: [{ stem: 'token' }],
    settings: ['chatId', 'baseUrl', 'allowPrivateHosts'],
    needed: ['token', 'chatId'],
  },
  ntfy: {
    secrets: [URL_SECRET, { stem: 'token' }],
    settings: ['allowPrivateHosts'],
    needed: ['url'],
  },
  email: {
    secrets: [{ stem: 'smtp', isTarget: true }],
    settings: ['from', 'to', 'allowPrivateHosts'],
    needed: ['smtp', 'from', 'to'],
  },
  exec: { secrets: [], settings: ['command'], needed: ['command'] },
};

const LITERAL_SECRET = /^(url|smtp|webhook(_?url)?|api_?key|key)$|token|secret|passw/i;

const readType = oneOf(...(Object.keys(FORMS) as readonly Channel['type'][]));

/** Reads the channels, by their names. Throws a ConfigError. */
export function readChannels(node: ConfigNode, needTrust: NeedTrust): readonly ConfiguredChannel[] {
  return node.members('channels').map(([name, value]) => {
    if (!isLabel(name))
      value.refuse(`the name of a channel must be 1 to ${MAX_LABEL_LENGTH} visible characters`);
    return readChannel(name, value, needTrust);
  });
}

function readChannel(name: string, node: ConfigNode, needTrust: NeedTrust): ConfiguredChannel {
  const members = node.members('a channel');
  const [, written] = members.find(([member]) => member === 'type') ?? [];
  if (!written)
    return node.refuse(`a channel needs a "type": one of ${Object.keys(FORMS).join(', ')}`);
  const type = readType(written, 'type');
  if (type === 'exec') needTrust(written, 'a channel of type exec');
  const form = FORMS[type];
  const secrets: Record<string, readonly SecretReference[]> = {};
  const settings: Record<string, unknown> = {};
  for (const [member, value] of members) {
    if (member === 'type') continue;
    const stem = form.secrets.find((each) => secretMembers(each).includes(member));
    if (stem) {
      const target = stem.isList ? `${stem.stem}s` : stem.stem;
      const read = secretReaders(stem, needTrust)[member]?.(value, member) ?? [];
      if (secrets[target] && !stem.isList)
        value.refuse(
          `the ${stem.stem} is given twice: keep one of ${secretMembers(stem).join(', ')}`,
        );
      secrets[target] = [...(secrets[target] ?? []), ...read];
    } else if (form.settings.some((setting) => setting === member)) {
      if (NEEDS_TRUST.has(member)) needTrust(value, member);
      settings[member] = SETTINGS[member as keyof typeof SETTINGS](value, member);
    } else refuseMember(member, value, type, form);
  }
  for (const need of form.needed)
    if (!secrets[need] && settings[need] === undefined) refuseMissing(need, node, type, form);
  return { name, type, secrets, settings };
}

function refuseMember(
  member: string,
  value: ConfigNode,
  type: string,
  { secrets, settings }: ChannelForm,
): never {
  const known = ['type', ...secrets.flatMap(secretMembers), ...settings];
  if (!LITERAL_SECRET.test(member))
    return value.refuse(describeUnknownMember(member, `a ${type} channel`, known));
  const fitting = secrets.find(({ stem }) => member.toLowerCase().includes(stem));
  const where = (fitting ? [fitting] : secrets).flatMap(secretMembers);
  return value.refuse(
    `secrets do not belong in this file${where.length > 0 ? `: say where it is with ${where.join(', ')}` : ''}`,
  );
}

function refuseMissing(need: string, node: ConfigNode, type: string, form: ChannelForm): never {
  const secret = form.secrets.find(({ stem }) => stem === need);
  return node.refuse(
    `a ${type} channel needs ${secret ? `one of ${secretMembers(secret).join(', ')}` : `"${need}"`}`,
  );
}
