import { baseUrlVariable } from '@fuelgauge/core/internal';
import type { Row, Site } from '../row.ts';

const none = { requests: 0 } as const;
const empty = { kind: 'missing_key', reason: 'empty', status: null, ...none } as const;
const malformed = { kind: 'missing_key', reason: 'malformed', status: null, ...none } as const;
const badUrl = { kind: 'invalid_config', reason: 'base_url', status: null, ...none } as const;

/** The key in the vendor's own variable. */
const inEnvironment = ({ vendor }: Site, key: string) => ({
  [vendor.definition.keyVariables[0]]: key,
});

/** Characters that are in no key, between two halves that must not be echoed. */
const STRANGE: Readonly<Record<string, string>> = {
  'a newline': '\n',
  'a line end of Windows': '\r\n',
  'a header of its own': '\r\nx-injected: 1\r\nx-rest: ',
  'a zero byte': '\0',
  'a space': ' ',
  'smart quotes': '“”',
  'a no-break space': '\u00a0',
  é: 'é',
  'a DEL': '\x7f',
  'an emoji': '🔑',
  'a zero-width space': '\u200b',
  'a byte order mark': '\ufeff',
  'an escape sequence': '\x1b[31m',
  'more than 4 KiB': 'x'.repeat(4097),
};

/** Where no key may be sent to. */
const BAD_URLS: Readonly<Record<string, string>> = {
  'an empty base URL': '',
  'a base URL without a scheme': 'api.example.com/v1',
  'a base URL of ftp': 'ftp://127.0.0.1/v1',
  'a base URL of a file': 'file:///etc',
  'a base URL of data': 'data:application/json,{}',
  'a base URL of http that is not loopback': 'http://api.example.com',
  'a base URL that only begins like loopback': 'http://localhost.example.com',
  'a base URL that only begins like 127.0.0.1': 'http://127.0.0.1.example.com',
  'a base URL with a query': 'https://api.example.com/v1?x=1',
  'a base URL with a fragment': 'https://api.example.com/v1#x',
};

export const keysAndBaseUrls: readonly Row[] = [
  { id: 'keys/missing', title: 'no key', options: { apiKey: undefined as never }, want: empty },
  { id: 'keys/missing', title: 'an empty key', options: { apiKey: '' }, want: empty },
  { id: 'keys/missing', title: 'a blank key', options: { apiKey: ' \t\r\n' }, want: empty },
  {
    id: 'keys/missing',
    title: 'an empty key does not fall back to the environment',
    options: (site) => ({ apiKey: '', env: inEnvironment(site, site.key.key) }),
    want: empty,
  },
  {
    id: 'keys/missing',
    title: 'a key function that gives nothing',
    options: { apiKey: () => '' },
    want: empty,
  },
  ...Object.entries(STRANGE).map(
    ([title, characters]): Row => ({
      id: 'keys/malformed',
      title: `a key with ${title} inside`,
      options: ({ key }) => ({ apiKey: `${key.token}${characters}${key.token}` }),
      want: malformed,
    }),
  ),
  {
    id: 'keys/malformed',
    title: 'a key function that gives a malformed key',
    options: ({ key }) => ({ apiKey: async () => `${key.token}\n${key.token}` }),
    want: malformed,
  },
  ...['\n', '\r\n', '\t', '  '].map(
    (blank): Row => ({
      id: 'keys/surrounding-whitespace',
      title: `a key with ${JSON.stringify(blank)} around it`,
      options: ({ key }) => ({ apiKey: blank + key.key + blank }),
      want: { ok: true },
    }),
  ),
  {
    id: 'keys/surrounding-whitespace',
    title: 'a key function with a line end',
    options: ({ key }) => ({ apiKey: async () => `${key.key}\n` }),
    want: { ok: true },
  },
  {
    id: 'base-urls/credentials',
    title: 'a base URL with user and password',
    options: ({ key, baseUrl }) => ({ baseUrl: baseUrl.replace('//', `//user:${key.token}@`) }),
    want: badUrl,
  },
  {
    id: 'base-urls/credentials',
    title: 'a base URL with a user alone',
    options: ({ key, baseUrl }) => ({ baseUrl: baseUrl.replace('//', `//${key.token}@`) }),
    want: badUrl,
  },
  {
    id: 'base-urls/credentials',
    title: 'a password in the variable of the base URL',
    options: ({ vendor, key, baseUrl }) => ({
      baseUrl: undefined as never,
      env: { [baseUrlVariable(vendor.id)]: baseUrl.replace('//', `//user:${key.token}@`) },
    }),
    want: badUrl,
  },
  ...Object.entries(BAD_URLS).map(
    ([title, baseUrl]): Row => ({
      id: 'base-urls/unusable',
      title,
      options: { baseUrl },
      want: badUrl,
    }),
  ),
  {
    id: 'base-urls/unusable',
    title: 'a base URL of the environment that is not usable',
    options: ({ vendor }) => ({
      baseUrl: undefined as never,
      env: { [baseUrlVariable(vendor.id)]: 'api.example.com' },
    }),
    want: badUrl,
  },
  {
    id: 'base-urls/unknown-region',
    title: 'a base URL of an unknown host, where regions count in other units',
    appliesTo: ({ regions = {} }) => Object.values(regions).some(({ unit }) => unit !== undefined),
    options: { baseUrl: 'https://fuelgauge.invalid' },
    want: { kind: 'invalid_config', reason: 'region', status: null, ...none },
  },
  {
    id: 'base-urls/unusable',
    title: 'a trailing slash of the base URL is dropped',
    options: ({ baseUrl }) => ({ baseUrl: `${baseUrl}/` }),
    want: { ok: true },
  },
];
