import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { AlertMessage } from '../../model/message.ts';
import type { EmailChannel } from '../channel.ts';
import { toConnectionProblem } from '../connection-problem.ts';
import { DeliveryError } from '../delivery-error.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender, SendTools } from '../send-tools.ts';
import { guardLookup } from '../target/guard-lookup.ts';
import { parseTarget, readUserInfo, type Target } from '../target/parse-target.ts';
import { composeText, countUnits, escapeText, type TextFormat } from '../text/compose-text.ts';
import { plain } from '../text/plain.ts';
import { writeAlert } from '../text/write-alert.ts';

/** Text/plain: nothing has a meaning in it. */
const FORMAT: TextFormat = {
  escapeCharacter: (character) => character,
  bold: ['', ''],
  limit: 20_000,
  size: countUnits,
};
const SUBJECT_LIMIT = 150;

/**
 * Sends one mail to all recipients, over TLS: from the first byte (`smtps:`) or by STARTTLS, without which nothing is
 * said to a server, unless its host is allowed by name.
 * @see https://nodemailer.com/smtp/
 */
export const sendEmail: Sender<EmailChannel> = async (channel, messages, tools) => {
  const target = parseTarget(
    await readSecret(channel.smtp, 'SMTP URL'),
    ['smtps:', 'smtp:'],
    channel.allowPrivateHosts,
  );
  checkAddresses([channel.from, ...channel.to]);
  const { text, count } = composeText(messages, FORMAT);
  const title = writeAlert(messages[0]).title;
  const subject = count > 1 ? `${count} alerts: ${title}` : title;
  // A third of a monitor's memory, for the few who are told by mail.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport(transportOptions(target, tools));
  // The connection may be anywhere when time is over.
  const close = () => transport.close();
  tools.signal.addEventListener('abort', close);
  try {
    await transport.sendMail({
      from: channel.from,
      to: [...channel.to],
      subject: escapeText(plain(subject), FORMAT, SUBJECT_LIMIT),
      text: `${text}\n`,
      messageId: messageIdOf(messages.slice(0, count)),
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (thrown) {
    throw toMailProblem(thrown);
  } finally {
    tools.signal.removeEventListener('abort', close);
    transport.close();
  }
  return count;
};

function transportOptions(target: Target, { lookup, signal }: SendTools) {
  const { url, host, isAllowed } = target;
  const secure = url.protocol === 'smtps:';
  const port = Number(url.port) || (secure ? 465 : 587);
  const { user, password } = readUserInfo(url);
  return {
    host,
    port,
    secure,
    requireTLS: !isAllowed,
    tls: { rejectUnauthorized: true },
    ...(user && { auth: { user, pass: password } }),
    logger: false,
    /** The connection is ours, so that it goes to an address that was checked. */
    getSocket(
      _options: unknown,
      callback: (error: Error | null, options?: { readonly connection: Socket }) => void,
    ): void {
      const socket = connect({ host, port, lookup: guardLookup(target, lookup) });
      const onAbort = () => socket.destroy(new DeliveryError('the connection was ended'));
      signal.addEventListener('abort', onAbort);
      socket.once('close', () => signal.removeEventListener('abort', onAbort));
      socket.once('error', callback);
      socket.once('connect', () => {
        socket.off('error', callback);
        callback(null, { connection: socket });
      });
    },
  };
}

/** A line break in an address would begin another header. */
function checkAddresses(addresses: readonly string[]): void {
  if (addresses.length < 2) throw new DeliveryError('it has no recipient; add one to "to"');
  if (addresses.some((address) => address !== plain(address) || !address.includes('@'))) {
    throw new DeliveryError('one of its addresses is not a mail address; check "from" and "to"');
  }
}

/** The same for the same alerts, so that a mail that is sent twice is shown once; another for another group. */
function messageIdOf(messages: readonly AlertMessage[]): string {
  const ids = messages.map(({ id }) => id).join(' ');
  return `<${createHash('sha256').update(ids).digest('hex').slice(0, 32)}@fuelgauge.invalid>`;
}

/** Codes of nodemailer and replies of the server; its texts are never shown. */
function toMailProblem(thrown: unknown): DeliveryError {
  const { code, responseCode } = (thrown ?? {}) as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
  };
  const isRefused = typeof responseCode === 'number' && responseCode >= 400;
  // Final is what a server says of this mail or this user; what it says of the connection may pass.
  const isRetryable = !isRefused || responseCode < 500 || !REFUSALS.has(String(code));
  if (code === 'EAUTH') {
    return new DeliveryError('its user or password was not accepted', { isRetryable });
  }
  if (code !== 'ETLS' && isRefused) {
    return new DeliveryError(`its server answered with code ${responseCode}`, { isRetryable });
  }
  return toConnectionProblem(thrown);
}

const REFUSALS = new Set(['EAUTH', 'EENVELOPE', 'EMESSAGE']);
