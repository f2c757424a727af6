import type { Exchange, Row } from '../row.ts';
import { invalid, bodyRow as row, withMember } from './body-row.ts';

const NOT_JSON: Readonly<Record<string, Exchange['body']>> = {
  'a login page': '<!doctype html><title>Sign in</title>',
  'a callback around it': ({ success }) => `callback(${success})`,
  'a guard in front of it': ({ success }) => `)]}',\n${success}`,
  'two documents': ({ success }) => success + success,
  'two documents on two lines': ({ success }) => `${success}\n${success}`,
  'bytes behind it': ({ success }) => `${success}\0`,
  'a word behind it': ({ success }) => `${success} ok`,
  'a comment in it': ({ success }) => `/* */${success}`,
  'a comma too many': ({ success }) => `${success.slice(0, -1)},}`,
  'single quotes': ({ success }) => success.replaceAll('"', "'"),
  'names without quotes': ({ success }) => success.replaceAll(/"(\w+)":/g, '$1:'),
  'a form feed': ({ success }) => `\f${success}`,
  'a no-break space': ({ success }) => `\u00a0${success}`,
  'a raw line end in a text': withMember('"note":"a\nb"'),
  'a bad escape': withMember('"note":"\\x41"'),
  'a server-sent event': ({ success }) => `data: ${success}\n\n`,
};

/** Members that say that the call failed, beside a number that must not count. */
const ENVELOPES: Readonly<Record<string, string>> = {
  'an error that is text': '"error":"down"',
  'an error that is an object': '"error":{"code":"X","message":"down"}',
  'an error that is empty': '"error":""',
  'an error that is 0': '"error":0',
  'success that is false': '"success":false',
  'ok that is false': '"ok":false',
  'success and error': '"success":true,"error":"down"',
};

const WRONG_DOCUMENTS = [
  'null',
  '[]',
  '12',
  '"12"',
  'false',
  'true',
  '{}',
  '[{}]',
  '""',
  '{"":12}',
];

export const bodies: readonly Row[] = [
  ...Object.entries(NOT_JSON).map(([title, body]) =>
    row('bodies/not-json', `200 with ${title}`, body, invalid('json')),
  ),
  row('bodies/empty', '200 with an empty body', '', invalid('empty')),
  ...[' ', '\n', '\r\n\t '].map((blank) =>
    row('bodies/empty', `200 with ${JSON.stringify(blank)}`, blank, invalid('json')),
  ),
  ...WRONG_DOCUMENTS.map((body) =>
    row('bodies/no-balance', `200 with ${body}`, body, invalid('balance_not_a_number')),
  ),
  row(
    'bodies/no-balance',
    '200 with the success in a list',
    ({ success }) => `[${success}]`,
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/no-balance',
    '200 with the success in a text',
    ({ success }) => JSON.stringify(success),
    invalid('balance_not_a_number'),
  ),
  ...Object.entries(ENVELOPES).map(([title, member]) =>
    row(
      'bodies/error-envelope',
      `a balance with ${title}`,
      withMember(member),
      invalid('error_envelope'),
    ),
  ),
  row(
    'bodies/error-envelope',
    'a code and a message alone',
    '{"code":987654,"message":"no"}',
    invalid('error_envelope'),
  ),
  row('bodies/error-envelope', 'an error alone', '{"error":"down"}', invalid('error_envelope')),
  row(
    'bodies/error-envelope',
    'a failure with a zero',
    '{"success":false,"balance":0,"credits":0}',
    invalid('error_envelope'),
  ),
  row(
    'bodies/error-envelope',
    'a status that is false, with a zero',
    '{"status":false,"balance":0,"credits":0}',
    invalid('error_envelope'),
  ),
  {
    ...row(
      'bodies/error-envelope',
      'a balance with another code than that of success',
      ({ success }) => success,
      invalid('error_envelope'),
    ),
    appliesTo: ({ sentinel }) => sentinel !== undefined && /^\/[^/]+$/.test(sentinel.at),
    responses: [
      {
        body: ({ success, definition }) =>
          `{${JSON.stringify(definition.sentinel?.at.slice(1))}:"PARTIAL","data":${success}}`,
      },
    ],
  },
  ...['null', 'false'].map((value) =>
    row(
      'bodies/error-envelope',
      `a balance with an error of ${value}`,
      withMember(`"error":${value}`),
      // Some vendors mark a success by one of them.
      ({ definition: { sentinel } }) =>
        sentinel?.at === '/error' && JSON.stringify(sentinel.equals) !== value
          ? invalid('error_envelope')
          : { ok: true },
    ),
  ),
];
