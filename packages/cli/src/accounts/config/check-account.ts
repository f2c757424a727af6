import { DEFAULT_ACCOUNT, isLabel, MAX_LABEL_LENGTH } from '@fuelgauge/core/internal';
import { requireProvider } from '../../catalog/require-provider.ts';
import type { ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';
import { describeUnknownMember } from './unknown-member.ts';

const LITERAL_KEY = /^(api[_-]?)?key$|token|secret|password/i;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const KEY_SOURCES = ['apiKeyEnv', 'apiKeyFile', 'apiKeyCommand'] as const;

type Reader = (value: ConfigNode, name: string) => Partial<ConfiguredAccount>;

const READERS: Readonly<Record<string, Reader>> = {
  provider: (value) => ({ provider: requireProvider(value.text('provider'), value.refuse).id }),
  account: (value) => ({ account: readLabel(value, 'account') }),
  pool: (value) => ({ pool: readLabel(value, 'pool') }),
  apiKeyEnv: (value) => {
    const apiKeyEnv = value.text('apiKeyEnv');
    // A text that cannot be a name may be the key itself.
    return VARIABLE.test(apiKeyEnv)
      ? { apiKeyEnv }
      : value.refuse('apiKeyEnv must be the name of an environment variable, not the key itself');
  },
  apiKeyFile: (value) => ({
    apiKeyFile: value.text('apiKeyFile') || value.refuse('apiKeyFile must be a path'),
  }),
  apiKeyCommand: (value) => {
    const [program, ...args] = value
      .items('apiKeyCommand')
      .map((item) => item.text('each part of apiKeyCommand'));
    return program
      ? { apiKeyCommand: [program, ...args] }
      : value.refuse('apiKeyCommand must name a program');
  },
  baseUrl: (value) => ({ baseUrl: value.text('baseUrl') }),
  region: (value) => ({ region: value.text('region') }),
  parameters: (value) => ({
    parameters: Object.fromEntries(
      value.members('parameters').map(([name, item]) => [name, item.text(`parameters.${name}`)]),
    ),
  }),
};

/** What a discovered file may not set: a cloned repository must not run a program or redirect a key. */
const NEEDS_TRUST: ReadonlySet<string> = new Set(['apiKeyCommand', 'baseUrl']);

/**
 * Reads one account. Throws a ConfigError.
 * @param trustHint how the file would be trusted; absent where it is
 */
export function readAccount(node: ConfigNode, trustHint?: string): ConfiguredAccount {
  const given: Partial<ConfiguredAccount> = {};
  for (const [name, value] of node.members('an account')) {
    // Own members alone: every object has a `constructor`.
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (!read) return refuseMember(name, value);
    if (trustHint !== undefined && NEEDS_TRUST.has(name))
      return value.refuse(`${name} is not accepted from a discovered file: ${trustHint}`);
    Object.assign(given, read(value, name));
  }
  const { provider, account = DEFAULT_ACCOUNT, ...rest } = given;
  if (provider === undefined)
    return node.refuse('an account needs a provider: fuelgauge providers lists them');
  const [, second] = KEY_SOURCES.filter((name) => rest[name] !== undefined);
  if (second) return node.refuse(`an account has one key: keep one of ${KEY_SOURCES.join(', ')}`);
  return { provider, account, ...rest };
}

function refuseMember(name: string, value: ConfigNode): never {
  return value.refuse(
    LITERAL_KEY.test(name)
      ? `keys do not belong in this file: say where the key is with ${KEY_SOURCES.join(', ')}`
      : describeUnknownMember(name, 'an account', Object.keys(READERS)),
  );
}

function readLabel(value: ConfigNode, name: string): string {
  const label = value.text(name);
  return isLabel(label)
    ? label
    : value.refuse(`${name} must be 1 to ${MAX_LABEL_LENGTH} visible characters`);
}
