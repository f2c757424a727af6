import type { AlertMessage } from '../../model/message.ts';
import type { NtfyChannel } from '../channel.ts';
import { DeliveryError } from '../delivery-error.ts';
import { parseHttpTarget, post } from '../http/post.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender } from '../send-tools.ts';
import { decodePart } from '../target/parse-target.ts';
import { composeText, countBytes, escapeText, type TextFormat } from '../text/compose-text.ts';
import { writeAlert } from '../text/write-alert.ts';

/**
 * Text without markup unless it is asked for; what is longer than 4096 bytes becomes an attachment.
 * @see https://docs.ntfy.sh/publish/#limitations
 */
const FORMAT: TextFormat = {
  escapeCharacter: (character) => character,
  bold: ['', ''],
  limit: 4096,
  size: countBytes,
};
/** As much as a notification shows. */
const TITLE_LIMIT = 250;

/** From 1 to 5: 3 is usual, 4 long vibration, 5 rings. @see https://docs.ntfy.sh/publish/#message-priority */
function priorityOf(message: AlertMessage): number {
  if (message.type === 'balance.empty') return 5;
  return /\.resolved$|^balance\.topped_up$|^alert\.test$/.test(message.type) ? 3 : 4;
}

/**
 * Publishes as JSON, which goes to the root of the server with the topic as a member: in headers a title would have
 * to be ASCII.
 * @see https://docs.ntfy.sh/publish/#publish-as-json
 * @see https://docs.ntfy.sh/publish/#access-tokens
 */
export const sendNtfy: Sender<NtfyChannel> = async (channel, messages, tools) => {
  const target = parseHttpTarget(await readSecret(channel.url, 'URL'), channel.allowPrivateHosts);
  const [, root = '', topic = ''] = /^(.*\/)([^/]+)\/?$/.exec(target.url.pathname) ?? [];
  if (topic === '') throw new DeliveryError('its URL has no topic, as in https://host/topic');
  target.url.pathname = root;
  const token = channel.token === undefined ? null : await readSecret(channel.token, 'token');

  const { text, count } = composeText(messages, FORMAT, { withTitle: false });
  const told = messages.slice(0, count);
  const title = count > 1 ? `${count} alerts` : writeAlert(messages[0]).title;
  const body = JSON.stringify({
    topic: decodePart(topic),
    title: escapeText(title, FORMAT, TITLE_LIMIT),
    message: text,
    priority: Math.max(...told.map(priorityOf)),
  });
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  await post({ target, body, headers }, tools);
  return count;
};
