import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { toConnectionProblem } from '../connection-problem.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { SendTools } from '../send-tools.ts';
import { guardLookup } from '../target/guard-lookup.ts';
import { parseTarget, readUserInfo, type Target } from '../target/parse-target.ts';
import { judgeReply } from './judge-reply.ts';

const MAX_REPLY_BYTES = 65_536;
/** How long a reply is waited for once its status is known: it says no more than how long to wait. */
const REPLY_MS = 2000;

export interface Post {
  /** Already known to be a URL that may be used. */
  readonly target: Target;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where replies say how long to wait, beside Retry-After: `['parameters', 'retry_after']`, in seconds. */
  readonly retryAfterPath?: readonly string[];
}

/** As {@link parseTarget}, for channels over HTTP: https, and http for hosts that are allowed by name. */
export function parseHttpTarget(text: string, allowedHosts: readonly string[] | undefined): Target {
  const target = parseTarget(text, ['https:', 'http:'], allowedHosts);
  if (target.url.protocol === 'http:' && !target.isAllowed) {
    throw new DeliveryError('its URL is not https; plain http is for hosts in allowPrivateHosts');
  }
  return target;
}

/**
 * Sends JSON. One connection for one request, to an address that was checked; no redirect is followed, since node:http
 * follows none; no proxy of the environment is used, since the proxy would choose the address.
 * @throws DeliveryError unless the reply is a success
 */
export async function post(message: Post, tools: SendTools): Promise<void> {
  const response = await send(message, tools).catch((thrown: unknown) => {
    throw toConnectionProblem(thrown);
  });
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) {
    readReply(response).catch(() => {}); // so that the other side can finish
    return;
  }
  const reply = await readReply(response).catch(() => '');
  throw judgeReply({
    status,
    retryAfter: response.headers['retry-after'] ?? null,
    reply,
    retryAfterPath: message.retryAfterPath,
    now: tools.now(),
  });
}

function send(
  { target, body, headers = {} }: Post,
  { lookup, signal }: SendTools,
): Promise<IncomingMessage> {
  const { url } = target;
  const isSecure = url.protocol === 'https:';
  const { user, password } = readUserInfo(url);
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(
      {
        method: 'POST',
        protocol: url.protocol,
        hostname: target.host,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        ...(user && { auth: `${user}:${password}` }),
        headers: {
          host: url.host,
          'user-agent': 'fuelgauge-monitor',
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        lookup: guardLookup(target, lookup),
        // Of its own, so that neither a kept connection nor a proxy of the global agent is used.
        agent: isSecure
          ? new HttpsAgent({ keepAlive: false })
          : new HttpAgent({ keepAlive: false }),
        rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
        signal,
      },
      resolve,
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Up to the limits; what comes after them is not waited for. */
async function readReply(response: IncomingMessage): Promise<string> {
  const timer = setTimeout(() => response.destroy(), REPLY_MS);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= MAX_REPLY_BYTES) break; // leaving the loop closes the connection
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks).subarray(0, MAX_REPLY_BYTES).toString('utf8');
}
