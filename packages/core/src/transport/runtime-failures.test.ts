import { describe, expect, test } from 'vitest';
import { findNetworkFailure } from './network-failure.ts';

/** What each runtime threw for a real fault on a socket: Bun 1.4.4, Deno 2.9.6, workerd 2026-04-26, Node 24.21. */
interface Seen {
  readonly fault: string;
  readonly name?: string;
  readonly code?: string;
  readonly message: string;
  readonly cause?: string;
  readonly want: string;
}

const URL_OF_TLS = 'https://127.0.0.1:4/dns/ssl/tcp%20connect%20error/certificate';
const deno = (words: string) => ({
  message: 'fetch failed',
  cause: `error sending request for url (${URL_OF_TLS}): client error (Connect): ${words}`,
});
const bun = (code: string) => ({
  code,
  message: `${code} fetching "${URL_OF_TLS}". For more information, pass \`verbose: true\``,
});
const LOST = { name: 'Error', message: 'Network connection lost.' };

const RUNTIMES: Readonly<Record<string, readonly Seen[]>> = {
  Deno: [
    {
      fault: 'refused',
      ...deno('tcp connect error: Connection refused (os error 111)'),
      want: 'connect',
    },
    {
      fault: 'no such name',
      ...deno('dns error: failed to lookup address information: Name or service not known'),
      want: 'dns',
    },
    {
      fault: 'self-signed',
      ...deno('invalid peer certificate: UnknownIssuer'),
      want: 'tls',
    },
    {
      fault: 'expired',
      ...deno(
        'invalid peer certificate: certificate expired: verification time 1795890732 (UNIX), but certificate is not valid after 1577923200 (217967532 seconds ago)',
      ),
      want: 'tls',
    },
    {
      fault: 'no TLS at the port',
      ...deno('received corrupt message of type InvalidContentType'),
      want: 'tls',
    },
    { fault: 'closed in the handshake', ...deno('tls handshake eof'), want: 'reset' },
    {
      fault: 'reset in the handshake',
      ...deno('Connection reset by peer (os error 104)'),
      want: 'reset',
    },
    {
      fault: 'reset while connecting',
      ...deno('tcp connect error: Connection reset by peer (os error 104)'),
      want: 'reset',
    },
    {
      fault: 'reset after the request',
      message: 'fetch failed',
      cause: 'Connection reset by peer (os error 104)',
      want: 'reset',
    },
    {
      fault: 'closed after the request',
      message: 'fetch failed',
      cause:
        'error sending request from 127.0.0.1:46152 for http://127.0.0.1:37965/tls (127.0.0.1:37965): client error (SendRequest): connection closed before message completed',
      want: 'reset',
    },
    { fault: 'cut body', message: 'error reading a body from connection', want: 'reset' },
    {
      fault: 'not HTTP',
      message: 'fetch failed',
      cause:
        'error sending request from 127.0.0.1:59432 for http://127.0.0.1:43605/ (127.0.0.1:43605): client error (SendRequest): invalid HTTP version parsed',
      want: 'protocol',
    },
    {
      fault: 'an SSH banner',
      message: 'fetch failed',
      cause:
        'error sending request for url (http://127.0.0.1:45577/): client error (SendRequest): received unexpected message from connection',
      want: 'protocol',
    },
    {
      fault: 'endless headers',
      message: 'fetch failed',
      cause:
        'error sending request from 127.0.0.1:52930 for http://127.0.0.1:43103/ (127.0.0.1:43103): client error (SendRequest): message head is too large',
      want: 'protocol',
    },
    {
      fault: 'two lengths',
      message: 'fetch failed',
      cause:
        'error sending request from 127.0.0.1:58414 for http://127.0.0.1:39165/ (127.0.0.1:39165): client error (SendRequest): invalid content-length parsed',
      want: 'protocol',
    },
    {
      fault: 'an unknown framing',
      message: 'fetch failed',
      cause:
        'error sending request from 127.0.0.1:58414 for http://127.0.0.1:39165/ (127.0.0.1:39165): client error (SendRequest): unexpected transfer-encoding parsed',
      want: 'protocol',
    },
    { fault: 'no gzip', message: 'Invalid gzip header', want: 'protocol' },
    { fault: 'gzip with a wrong sum', message: 'CRC computed does not match', want: 'protocol' },
    { fault: 'no brotli', message: 'brotli error', want: 'protocol' },
    {
      fault: 'a port that fetch blocks',
      message: 'Fetch failed: Requests to port 6000 are blocked',
      want: 'option',
    },
  ],
  Bun: [
    { fault: 'refused', ...bun('ECONNREFUSED'), want: 'connect' },
    { fault: 'refused, before 1.3', ...bun('ConnectionRefused'), want: 'connect' },
    { fault: 'no socket', ...bun('FailedToOpenSocket'), want: 'connect' },
    { fault: 'no such name', ...bun('ENOTFOUND'), want: 'dns' },
    { fault: 'self-signed', ...bun('DEPTH_ZERO_SELF_SIGNED_CERT'), want: 'tls' },
    { fault: 'expired', ...bun('CERT_HAS_EXPIRED'), want: 'tls' },
    { fault: 'no TLS at the port', ...bun('EPROTO'), want: 'tls' },
    { fault: 'reset, closed or cut', ...bun('ECONNRESET'), want: 'reset' },
    { fault: 'the same, in older versions', ...bun('ConnectionClosed'), want: 'reset' },
    { fault: 'a bad chunk', ...bun('InvalidHTTPResponse'), want: 'protocol' },
    { fault: 'two lengths', ...bun('InvalidContentLength'), want: 'protocol' },
    { fault: 'not HTTP', ...bun('Malformed_HTTP_Response'), want: 'protocol' },
    { fault: 'no gzip', ...bun('ZlibError'), want: 'protocol' },
    { fault: 'no brotli', ...bun('BrotliDecompressionError'), want: 'protocol' },
  ],
  // It tells neither a refusal from a reset nor what was wrong with a name or a certificate.
  workerd: [
    { fault: 'refused, reset, closed or cut', ...LOST, want: 'reset' },
    {
      fault: 'no such name, a bad certificate',
      name: 'Error',
      message: 'internal error; reference = a9k66kf5f7p8v2rnserqptdo',
      want: 'unknown',
    },
    { fault: 'no gzip', message: 'Gzip decompression failed.', want: 'protocol' },
    { fault: 'no brotli', message: 'Brotli decompression failed.', want: 'protocol' },
    {
      fault: 'an option that it does not know',
      name: 'Error',
      message: "The 'cache' field on 'RequestInitializerDict' is not implemented.",
      want: 'option',
    },
  ],
  'Node, jsdom and happy-dom': [
    {
      fault: 'a signal of another realm',
      message: 'RequestInit: Expected signal ("AbortSignal {}") to be an instance of AbortSignal.',
      want: 'option',
    },
    {
      fault: 'a port that fetch blocks',
      message: 'fetch failed',
      cause: 'bad port',
      want: 'option',
    },
    {
      fault: 'refused, by the fetch of happy-dom',
      name: 'NetworkError',
      message: `Failed to execute "fetch()" on "Window" with URL "${URL_OF_TLS}": connect ECONNREFUSED 127.0.0.1:1`,
      want: 'connect',
    },
    {
      fault: 'reset, by the fetch of happy-dom',
      name: 'NetworkError',
      message: `Failed to execute "fetch()" on "Window" with URL "${URL_OF_TLS}": read ECONNRESET`,
      want: 'reset',
    },
    {
      fault: 'not HTTP, by the fetch of happy-dom',
      name: 'NetworkError',
      message: `Failed to execute "fetch()" on "Window" with URL "${URL_OF_TLS}": Parse Error: Expected HTTP/, RTSP/ or ICE/`,
      want: 'protocol',
    },
    { fault: 'a fetch with a mistake', message: 'wrapped.call is not a function', want: 'option' },
    { fault: 'no argument', code: 'ERR_INVALID_ARG_TYPE', message: 'The "x"', want: 'option' },
    {
      fault: 'more codings of a body than undici undoes',
      message: 'fetch failed',
      cause: 'too many content-encodings in response: 6, maximum allowed is 5',
      want: 'protocol',
    },
  ],
  // What a page may not do while it is built, or at all: it throws before anything is sent.
  Next: [
    {
      fault: 'a page that is to be static, in 14',
      name: 'Error',
      message: 'Dynamic server usage: no-store fetch http://127.0.0.1:4790 /seen',
      want: 'option',
    },
    {
      fault: 'a page that is to be static, in 15',
      name: 'Error',
      message:
        "Dynamic server usage: Route /seen couldn't be rendered statically because it used revalidate: 0 fetch http://127.0.0.1:4790 /seen. See more info here: https://nextjs.org/docs/messages/dynamic-server-error",
      want: 'option',
    },
    {
      fault: 'a page that allows stored responses alone',
      name: 'Error',
      message:
        "cache: 'no-store' used on fetch for http://127.0.0.1:4790/ with 'export const fetchCache = 'only-cache'",
      want: 'option',
    },
  ],
  // A wrapper that hands out one Response again and again, and copies or reads it first.
  'a Response that was read before': [
    { fault: 'Node 24', message: 'Body is unusable: Body has already been read', want: 'option' },
    { fault: 'Node 20', message: 'Body is unusable', want: 'option' },
    {
      fault: 'its copy in Node',
      message: 'Response.clone: Body has already been consumed.',
      want: 'option',
    },
    {
      fault: 'locked in Node',
      code: 'ERR_INVALID_STATE',
      message: 'Invalid state: ReadableStream is locked',
      want: 'option',
    },
    { fault: 'Bun', code: 'ERR_BODY_ALREADY_USED', message: 'Body already used', want: 'option' },
    { fault: 'locked in Bun and Safari', message: 'ReadableStream is locked', want: 'option' },
    { fault: 'Deno', message: 'Body already consumed.', want: 'option' },
    {
      fault: 'workerd',
      message:
        'Body has already been used. It can only be used once. Use tee() first if you need to read it twice.',
      want: 'option',
    },
    {
      fault: 'locked in workerd',
      message: 'This ReadableStream is currently locked to a reader.',
      want: 'option',
    },
    {
      fault: 'Chrome',
      message: "Failed to execute 'text' on 'Response': body stream already read",
      want: 'option',
    },
    {
      fault: 'its copy in Chrome',
      message: "Failed to execute 'clone' on 'Response': Response body is already used",
      want: 'option',
    },
    { fault: 'Safari', message: 'Body is disturbed or locked', want: 'option' },
    { fault: 'React Native', message: 'Already read', want: 'option' },
    { fault: 'node-fetch', message: 'body used already for: https://a.test/x', want: 'option' },
  ],
  browsers: [
    { fault: 'anything, in Chrome', message: 'Failed to fetch', want: 'unknown' },
    {
      fault: 'anything, in Firefox',
      message: 'NetworkError when attempting to fetch resource.',
      want: 'unknown',
    },
    { fault: 'anything, in Safari', message: 'Load failed', want: 'unknown' },
  ],
};

const WANT: Readonly<Record<string, string>> = {
  protocol: 'invalid_response/protocol',
  option: 'invalid_config/option',
};

describe.each(Object.entries(RUNTIMES))('%s', (_, seen) => {
  test.each(seen)('$fault → $want', ({ name = 'TypeError', code, message, cause, want }) => {
    const error = Object.assign(
      new Error(message, cause === undefined ? {} : { cause: new Error(cause) }),
      {
        name,
        ...(code !== undefined && { code }),
      },
    );
    const { kind, reason } = findNetworkFailure(error, false);
    expect(`${kind}/${reason}`).toBe(WANT[want] ?? `network/${want}`);
  });
});

test('a resolver that asks to try again is known by its words', () => {
  const { cause } = deno(
    'dns error: failed to lookup address information: Temporary failure in name resolution',
  );
  const error = new TypeError('fetch failed', { cause: new Error(cause) });
  expect(findNetworkFailure(error, false)).toMatchObject({
    reason: 'dns',
    details: { mayPassSoon: true },
  });
});
