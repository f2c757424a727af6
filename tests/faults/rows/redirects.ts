import { createBalanceRequest } from '@fuelgauge/core/testing';
import type { PromiseId } from '../promises.ts';
import type { Row, Site } from '../row.ts';

const want = { kind: 'invalid_response', reason: 'redirect' } as const;
const here = ({ baseUrl, vendor }: Site) =>
  createBalanceRequest(vendor.definition, null, baseUrl).url;

/** Where a response may point. */
const TARGETS: Readonly<
  Record<string, readonly [id: PromiseId, location: (site: Site) => string]>
> = {
  'another host': ['redirects/other-host', ({ elsewhere, mark }) => `${elsewhere}/${mark}`],
  'another host, without a scheme': [
    'redirects/other-host',
    ({ elsewhere, mark }) => `${elsewhere.replace('http:', '')}/${mark}`,
  ],
  'another port of the same host': [
    'redirects/other-port',
    ({ elsewhere, mark }) => `${elsewhere.replace('localhost', '127.0.0.1')}/${mark}`,
  ],
  'another host, as the user of a URL': [
    'redirects/other-host',
    ({ elsewhere, mark }) => `${elsewhere.replace('//', '//127.0.0.1@')}/${mark}`,
  ],
};

/** Of the usual statuses each, of the odd targets one. */
const ODD: Readonly<Record<string, (site: Site) => string>> = {
  'itself, for ever': here,
  'another path of the same origin': (site) => `${here(site)}/moved`,
  'a file': () => 'file:///etc/hostname',
  'a data URL': () => 'data:application/json,{"balance":12}',
  'a script': () => 'javascript:alert(1)',
  'a URL with user and password': ({ elsewhere, mark }) =>
    `${elsewhere.replace('//', '//user:pw@')}/${mark}`,
  'no URL at all': () => 'http://[',
};

const followers: Row['init'] = { redirect: 'follow' };

export const redirects: readonly Row[] = [
  ...Object.entries(TARGETS).flatMap(([title, [id, location]]) =>
    [301, 302, 303, 307, 308].flatMap((status): Row[] => {
      const row: Row = {
        id,
        title: `${status} to ${title}`,
        responses: [{ status, headers: (site) => [['location', location(site)]] }],
        want: { ...want, status },
      };
      if (status !== 307) return [row];
      const requested = `follow is requested, to ${title}`;
      return [row, { ...row, id: 'redirects/follow-requested', title: requested, init: followers }];
    }),
  ),
  ...Object.entries(ODD).map(
    ([title, location]): Row => ({
      id: 'redirects/other-3xx',
      title: `302 to ${title}`,
      responses: [{ status: 302, headers: (site) => [['location', location(site)]] }],
      want: { ...want, status: 302 },
    }),
  ),
  ...[300, 301, 302, 303, 304, 305, 306, 307, 308, 399].map(
    (status): Row => ({
      id: 'redirects/other-3xx',
      title: `${status} without Location`,
      responses: [status === 304 ? { status, body: '' } : { status }],
      want: { ...want, status },
    }),
  ),
  {
    id: 'redirects/other-3xx',
    title: '302 with two Locations',
    responses: [
      {
        status: 302,
        headers: ({ elsewhere, mark }) => [
          ['location', `${elsewhere}/${mark}`],
          ['location', `${elsewhere}/${mark}/2`],
        ],
      },
    ],
    want: { ...want, status: 302 },
  },
  {
    id: 'redirects/other-host',
    title: '302 with a balance in its body and a Refresh header',
    responses: [
      {
        status: 302,
        headers: ({ elsewhere, mark }) => [
          ['location', `${elsewhere}/${mark}`],
          ['refresh', `0; url=${elsewhere}/${mark}`],
        ],
      },
    ],
    want: { ...want, status: 302 },
  },
  {
    id: 'redirects/other-host',
    title: '200 that points elsewhere is not followed either',
    responses: [
      {
        headers: ({ elsewhere, mark }) => [
          ['location', `${elsewhere}/${mark}`],
          ['refresh', `0; url=${elsewhere}/${mark}`],
          ['link', `<${elsewhere}/${mark}>; rel=preload`],
        ],
      },
    ],
    want: { ok: true },
  },
];
