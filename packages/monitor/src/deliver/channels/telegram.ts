import type { TelegramChannel } from '../channel.ts';
import { DeliveryError } from '../delivery-error.ts';
import { parseHttpTarget, post } from '../http/post.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender } from '../send-tools.ts';
import { composeText, countUnits, type TextFormat } from '../text/compose-text.ts';

const BASE_URL = 'https://api.telegram.org';
/** `123456:ABC…`: what can stand in a path as it is. */
const TOKEN = /^\d+:[\w-]+$/;

/**
 * Without a `parse_mode`, text is text: nothing needs an escape. 4096 characters.
 * @see https://core.telegram.org/bots/api#sendmessage
 */
const FORMAT: TextFormat = {
  escapeCharacter: (character) => character,
  bold: ['', ''],
  limit: 4096,
  size: countUnits,
};

/**
 * Sends as a bot. A 429 says the wait in `parameters.retry_after`, in seconds.
 * @see https://core.telegram.org/bots/api#responseparameters
 */
export const sendTelegram: Sender<TelegramChannel> = async (channel, messages, tools) => {
  const token = await readSecret(channel.token, 'token');
  if (!TOKEN.test(token)) {
    throw new DeliveryError('its token is not one of a bot, 123456:ABC…; copy it again');
  }
  const target = parseHttpTarget(channel.baseUrl ?? BASE_URL, channel.allowPrivateHosts);
  target.url.pathname = `${target.url.pathname.replace(/\/+$/, '')}/bot${token}/sendMessage`;
  const { text, count } = composeText(messages, FORMAT);
  const body = JSON.stringify({
    chat_id: channel.chatId,
    text,
    link_preview_options: { is_disabled: true },
  });
  await post({ target, body, retryAfterPath: ['parameters', 'retry_after'] }, tools);
  return count;
};
