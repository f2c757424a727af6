import type { Row, Site } from '../row.ts';

const want = { kind: 'invalid_response', reason: 'redirect' } as const;
const here = ({ baseUrl, vendor }: Site) => baseUrl + vendor.definition.path;

/** Where a reply may point. */
const TARGETS: Readonly<Record<string, readonly [id: string, location: (site: Site) => string]>> = {
  'another host': ['C1', ({ elsewhere, mark }) => `${elsewhere}/${mark}`],
  'another host, without a scheme': [
    'C1',
    ({ elsewhere, mark }) => `${elsewhere.replace('http:', '')}/${mark}`,
  ],
  'another port of the same host': [
    'C2',
    ({ elsewhere, mark }) => `${elsewhere.replace('localhost', '127.0.0.1')}/${mark}`,
  ],
  'another host, as the user of a URL': [
    'C1',
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
      const replies = [
        { status, headers: (site: Site) => [['location', location(site)]] as const },
      ];
      return [
        { id, title: `${status} to ${title}`, replies, want: { ...want, status } },
        ...(status === 307
          ? [
              {
                id: 'C4',
                title: `follow is asked for, to ${title}`,
                replies,
                init: followers,
                want: { ...want, status },
              },
            ]
          : []),
      ];
    }),
  ),
  ...Object.entries(ODD).map(
    ([title, location]): Row => ({
      id: 'C3',
      title: `302 to ${title}`,
      replies: [{ status: 302, headers: (site) => [['location', location(site)]] }],
      want: { ...want, status: 302 },
    }),
  ),
  ...[300, 301, 302, 303, 304, 305, 306, 307, 308, 399].map(
    (status): Row => ({
      id: 'C3',
      title: `${status} without Location`,
      replies: [status === 304 ? { status, body: '' } : { status }],
      want: { ...want, status },
    }),
  ),
  {
    id: 'C3',
    title: '302 with two Locations',
    replies: [
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
    id: 'C1',
    title: '302 with a balance in its body and a Refresh header',
    replies: [
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
    id: 'C1',
    title: '200 that points elsewhere is not followed either',
    replies: [
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
