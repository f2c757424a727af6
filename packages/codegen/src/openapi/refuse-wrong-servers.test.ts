import { expect, test } from 'vitest';
import type { Json } from '../json/json.ts';
import { listOperations } from './operation.ts';
import { refuseWrongServers } from './refuse-wrong-servers.ts';

const URL = 'https://{r}.acme.example/v1';
const check = (servers: Json[], isOfPath = false) => {
  const document = {
    ...(!isOfPath && { servers }),
    paths: { '/a': { ...(isOfPath && { servers }), get: {} } },
  };
  const operation = listOperations(document).get('GET /a');
  if (operation) refuseWrongServers(document, operation);
};

test.each<{ given: Json; want: string }>([
  {
    given: { url: URL, variables: [null] },
    want: '/servers/0/variables of the document must be a map',
  },
  { given: { url: URL, variables: null }, want: '/servers/0/variables of' },
  {
    given: { url: URL, variables: { r: null } },
    want: '/servers/0/variables/r of the document must be an object',
  },
  {
    given: { url: URL, variables: { r: { default: 'eu', enum: {} } } },
    want: '/servers/0/variables/r/enum of the document must be a list of texts',
  },
  {
    given: { url: URL, variables: { r: { default: 'eu', enum: [null] } } },
    want: '/servers/0/variables/r/enum of',
  },
  {
    given: { url: URL, variables: { r: { default: {} } } },
    want: '/servers/0/variables/r/default of the document must be text',
  },
  { given: { url: 1 }, want: '/servers/0/url of the document must be text' },
  { given: null, want: '/servers/0 of the document must be an object' },
])('$given', ({ given, want }) => {
  expect(() => check([given])).toThrow(want);
  expect(() => check([given], true)).toThrow(`/paths/~1a${want}`);
});

test('as OpenAPI has them', () => {
  check([
    { url: URL, variables: { r: { default: 'eu', enum: ['eu', 'us'] } } },
    { url: '/v1' },
    { url: URL, variables: { r: { default: 1 } } },
  ]);
});
