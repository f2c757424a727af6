import type { Exchange, Row, Site, Want } from '../row.ts';
import type { Vendor } from '../vendor.ts';

const unicode = (text: string) =>
  [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const html = (text: string, write: (code: number) => string) =>
  [...text].map((letter) => write(letter.charCodeAt(0))).join('');
const named = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (letter) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[letter] ?? letter,
  );

/** The key as vendors and the proxies before them write it. */
const FORMS: Readonly<Record<string, (key: string) => string>> = {
  raw: (key) => key,
  'in upper case': (key) => key.toUpperCase(),
  'URL-escaped': encodeURIComponent,
  'URL-escaped twice': (key) => encodeURIComponent(encodeURIComponent(key)),
  'URL-escaped, every character': (key) =>
    [...Buffer.from(key)].map((byte) => `%${byte.toString(16)}`).join(''),
  'JSON-escaped': (key) => JSON.stringify(key).slice(1, -1),
  'JSON-escaped twice': (key) => JSON.stringify(JSON.stringify(key)).slice(1, -1),
  'JSON-escaped, every character': unicode,
  'JSON-escaped in capitals': (key) =>
    unicode(key).replace(/u00../g, (digits) => `u${digits.slice(1).toUpperCase()}`),
  'HTML-escaped': named,
  'HTML-escaped twice': (key) => named(named(key)),
  'HTML-escaped in decimals': (key) => html(key, (code) => `&#${code};`),
  'HTML-escaped in hex': (key) => html(key, (code) => `&#x${code.toString(16)};`),
  'base64 of it': (key) => Buffer.from(key).toString('base64'),
  'base64url of it': (key) => Buffer.from(key).toString('base64url'),
  'base64 of the header': (key) => Buffer.from(`Bearer ${key}`).toString('base64'),
  'base64 of user and key': (key) => Buffer.from(`:${key}`).toString('base64'),
  'base64 of JSON': (key) => Buffer.from(JSON.stringify({ k: key })).toString('base64'),
  'base64, URL-escaped': (key) => encodeURIComponent(Buffer.from(key).toString('base64')),
  'hex of it': (key) => Buffer.from(key).toString('hex'),
};

/** Places for it. As JSON text, since a raw quote would end the text. */
const asText = (text: string) => JSON.stringify(text);
const PLACES: Readonly<
  Record<string, readonly [Want, (echo: (site: Site) => string) => Exchange]>
> = {
  'in an error': [
    { kind: 'client_error', status: 400 },
    (echo) => ({
      status: 400,
      body: (_, site) =>
        `{"message":${asText(`bad key ${echo(site)}!`)},"headers":[${asText(echo(site))}]}`,
    }),
  ],
  'unquoted in a page': [
    { kind: 'forbidden', status: 403 },
    (echo) => ({
      status: 403,
      headers: [['content-type', 'text/html']],
      body: (_, site) => `<p>${echo(site)}</p>`,
    }),
  ],
  'beside a balance': [
    { ok: true },
    (echo) => ({
      body: ({ success }: Vendor, site: Site) =>
        `{"you_sent":${asText(echo(site))},${success.slice(1)}`,
    }),
  ],
  'in a header': [
    { kind: 'client_error', status: 400 },
    (echo) => ({ status: 400, body: '{}', headers: (site) => [['x-echo', echo(site)]] }),
  ],
};

const echoes = Object.entries(FORMS).flatMap(([form, write]) =>
  Object.entries(PLACES).map(
    ([place, [want, exchange]]): Row => ({
      id: 'echoes/key',
      title: `the key ${form} ${place}`,
      responses: [exchange(({ key }) => write(key.key))],
      want,
    }),
  ),
);

const otherPlaces: readonly Row[] = [
  {
    id: 'echoes/key',
    title: 'the key in the status line',
    responses: [{ status: 400, reason: ({ key }) => `bad key ${key.key}`, body: '{}' }],
    want: { kind: 'client_error', status: 400 },
  },
  {
    id: 'echoes/key',
    title: 'the key in a cookie',
    responses: [
      {
        status: 400,
        body: '{}',
        headers: ({ key }) => [['set-cookie', `session=${encodeURIComponent(key.key)}; Path=/`]],
      },
    ],
    want: { kind: 'client_error', status: 400 },
  },
  {
    id: 'echoes/key',
    title: 'the key in a redirect',
    responses: [
      {
        status: 302,
        headers: ({ key, elsewhere, mark }) => [
          ['location', `${elsewhere}/${mark}?key=${encodeURIComponent(key.key)}`],
        ],
      },
    ],
    want: { kind: 'invalid_response', reason: 'redirect' },
  },
  {
    id: 'echoes/key',
    title: 'the key in JSON that is cut',
    responses: [
      { body: (_, { key }) => `{"you_sent":"${key.token} ${JSON.stringify(key.key).slice(1)}` },
    ],
    want: { kind: 'invalid_response', reason: 'json' },
  },
  {
    id: 'echoes/key',
    title: 'the key as a name',
    responses: [
      { body: ({ success }, { key }) => `{${JSON.stringify(key.key)}:1,${success.slice(1)}` },
    ],
    want: { ok: true },
  },
  {
    id: 'echoes/key',
    title: 'the key as the amount',
    readingsOnly: true,
    responses: [
      {
        body: ({ success, member }, { key }) =>
          success.replace(
            member.text,
            `"${member.name}":${JSON.stringify(key.key).replaceAll('$', '$$$$')}`,
          ),
      },
    ],
    want: { kind: 'invalid_response', reason: 'balance_not_a_number' },
  },
];

export const echoedKeys: readonly Row[] = [...echoes, ...otherPlaces];
