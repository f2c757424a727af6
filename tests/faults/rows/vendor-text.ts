import type { Row } from '../row.ts';

/** Texts that do harm where they are printed unescaped. */
const MARKER = 'INJECTED';
const INJECTIONS: Readonly<Record<string, string>> = {
  'an escape sequence': `\x1b[31m${MARKER}\x1b[2J`,
  'the clipboard': `\x1b]52;c;${MARKER}\x07`,
  'a link': `\x1b]8;;http://evil.test\x07${MARKER}\x1b]8;;\x07`,
  'a control of C1': `\u009b31m${MARKER}`,
  'line ends': `\r\n${MARKER}: 1\r\n[acme] ok 1000000`,
  backspaces: `\b\b\b\b${MARKER}`,
  'a change of direction': `\u202e${MARKER}\u2066`,
  'a line separator': `\u2028${MARKER}`,
  'a script': `<script>alert("${MARKER}")</script>`,
  'the end of a label': `"} 1\nevil{label="${MARKER}`,
  'a formula': `=HYPERLINK("http://evil.test","${MARKER}")`,
  'a table': `| ${MARKER} | \`${MARKER}\` |`,
  'a format': `%s %o %c ${MARKER}`,
};

/** Readings and errors are in our own words; only `GET` returns the vendor's. */
const notRepeated: Row['afterwards'] = (_server, _site, outcome) =>
  outcome.status !== 'response' && JSON.stringify(outcome.raw).includes(MARKER)
    ? 'a reading repeats what the vendor said'
    : undefined;

const injections = Object.entries(INJECTIONS).flatMap(([title, text]): Row[] => [
  {
    id: 'echoes/vendor-text',
    title: `${title} in an error`,
    responses: [
      {
        status: 418,
        body: JSON.stringify({
          message: text,
          error: { message: text, code: text },
          code: text,
          detail: text,
        }),
      },
    ],
    want: { kind: 'client_error', reason: 'status', status: 418 },
    afterwards: notRepeated,
  },
  {
    id: 'echoes/vendor-text',
    title: `${title} beside a balance`,
    responses: [{ body: ({ success }) => `{"note":${JSON.stringify(text)},${success.slice(1)}` }],
    want: { ok: true },
    afterwards: notRepeated,
  },
  {
    id: 'echoes/vendor-text',
    title: `${title} in the name of a redirect`,
    responses: [
      { status: 302, body: text, headers: [['location', encodeURI(`https://evil.test/${text}`)]] },
    ],
    want: { kind: 'invalid_response', reason: 'redirect' },
    afterwards: notRepeated,
  },
]);

const statusLines: readonly Row[] = [
  {
    id: 'echoes/vendor-text',
    title: 'an escape in the status line',
    responses: [{ status: 418, reason: `${MARKER}\t\x9b31m`, body: '{}' }],
    want: { kind: 'client_error', status: 418 },
    afterwards: notRepeated,
  },
  {
    id: 'echoes/vendor-text',
    title: 'an escape in a header',
    responses: [{ status: 418, headers: [['x-note', `${MARKER}\t\x9b31m`]], body: '{}' }],
    want: { kind: 'client_error', status: 418 },
    afterwards: notRepeated,
  },
  {
    id: 'echoes/vendor-text',
    title: 'a status line of no Latin',
    responses: [{ status: 418, reason: '\xe2\x80\xae\xf0\x9f\x94\x91', body: '{}' }],
    want: { kind: 'client_error', status: 418 },
  },
];

export const vendorText: readonly Row[] = [...statusLines, ...injections];
