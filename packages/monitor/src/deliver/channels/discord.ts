import type { DiscordChannel } from '../channel.ts';
import { parseHttpTarget, post } from '../http/post.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender } from '../send-tools.ts';
import { composeText, countUnits, type TextFormat } from '../text/compose-text.ts';

/** `SUPPRESS_EMBEDS`: no preview of what looks like a link. */
const SUPPRESS_EMBEDS = 4;
/** ASCII punctuation that begins markup, a mention, an emoji or a link somewhere. */
const MARKUP = /[\\`*_~|<>[\]()#:@!+-]/;

/**
 * Markdown, of which a backslash escapes any punctuation, and 2000 characters.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
const FORMAT: TextFormat = {
  escapeCharacter: (character) => (MARKUP.test(character) ? `\\${character}` : character),
  bold: ['**', '**'],
  limit: 2000,
  size: countUnits,
};

/**
 * Posts to a webhook of a Discord channel. `wait` makes it say when the message was not saved; an empty `parse`
 * lets nobody be mentioned. A 429 says the wait as `retry_after` in seconds as well.
 * @see https://docs.discord.com/developers/resources/webhook#execute-webhook
 * @see https://docs.discord.com/developers/topics/rate-limits
 */
export const sendDiscord: Sender<DiscordChannel> = async (channel, messages, tools) => {
  const target = parseHttpTarget(await readSecret(channel.url, 'URL'), channel.allowPrivateHosts);
  target.url.searchParams.set('wait', 'true');
  const { text, count } = composeText(messages, FORMAT);
  const body = JSON.stringify({
    content: text,
    allowed_mentions: { parse: [] },
    flags: SUPPRESS_EMBEDS,
  });
  await post({ target, body, retryAfterPath: ['retry_after'] }, tools);
  return count;
};
