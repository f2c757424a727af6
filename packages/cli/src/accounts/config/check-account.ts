import { DEFAULT_LABEL } from '../account-source.ts';
import { findProvider } from '../known-provider.ts';
import type { ConfiguredAccount } from './config.ts';
import type { ConfigNode } from './config-document.ts';

const LITERAL_KEY = /^(api[_-]?)?key$|token|secret|password/i;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** As the library wants its labels: 1 to 128 visible characters, of which those beyond 16 bits count twice. */
const LABEL = /^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]+$/u;
const MAX_LABEL_LENGTH = 128;
const KEY_SOURCES = ['apiKeyEnv', 'apiKeyFile', 'apiKeyCommand'] as const;

type Reader = (value: ConfigNode, name: string) => Partial<ConfiguredAccount>;

const READERS: Readonly<Record<string, Reader>> = {
  provider: (value) => {
    const provider = value.text('provider');
    const known = findProvider(provider);
    return typeof known === 'string' ? value.refuse(known) : { provider };
  },
  account: (value) => ({ account: readLabel(value, 'account') }),
  pool: (value) => ({ pool: readLabel(value, 'pool') }),
  apiKeyEnv: (value) => {
    const apiKeyEnv = value.text('apiKeyEnv');
    // What is no name may be the key itself.
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
};

/** What a file that was merely discovered may not say: a cloned repository must not run a program or redirect a key. */
const NEEDS_TRUST: ReadonlySet<string> = new Set(['apiKeyCommand', 'baseUrl']);

/** Reads one account. Throws a ConfigError. */
export function readAccount(
  node: ConfigNode,
  { advice }: { readonly advice: string | undefined },
): ConfiguredAccount {
  const account: Partial<ConfiguredAccount> = { account: DEFAULT_LABEL };
  for (const [name, value] of node.members('an account')) {
    const read = READERS[name];
    if (!read) return refuseName(name, value);
    if (advice !== undefined && NEEDS_TRUST.has(name))
      return value.refuse(
        `${name} is not taken from a file that was merely found on the way: ${advice}`,
      );
    Object.assign(account, read(value, name));
  }
  const { provider, account: label = DEFAULT_LABEL, ...rest } = account;
  if (provider === undefined)
    return node.refuse('an account needs a provider: fuelgauge providers lists them');
  const [, second] = KEY_SOURCES.filter((name) => rest[name] !== undefined);
  if (second) return node.refuse(`an account has one key: keep one of ${KEY_SOURCES.join(', ')}`);
  return { provider, account: label, ...rest };
}

function refuseName(name: string, value: ConfigNode): never {
  if (LITERAL_KEY.test(name))
    return value.refuse(
      `keys do not belong into this file: name where the key is with ${KEY_SOURCES.join(', ')}`,
    );
  return value.refuse(`an account has no "${name}": known are ${Object.keys(READERS).join(', ')}`);
}

function readLabel(value: ConfigNode, name: string): string {
  const label = value.text(name);
  return LABEL.test(label) && label.length <= MAX_LABEL_LENGTH
    ? label
    : value.refuse(`${name} must be 1 to 128 visible characters`);
}
