import type { SlackChannel } from '../channel.ts';
import { parseHttpTarget, post } from '../http/post.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender } from '../send-tools.ts';
import { composeText, countUnits, type TextFormat } from '../text/compose-text.ts';

/**
 * `&`, `<` and `>` are Slack's control characters in every text, `<!channel>` among them; `*bold*` cannot be escaped,
 * so all text is of the type plain_text, of which a section holds 3000 characters.
 * @see https://docs.slack.dev/messaging/formatting-message-text
 * @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
const FORMAT: TextFormat = {
  escapeCharacter: (character) => ESCAPES[character] ?? character,
  bold: ['', ''],
  limit: 3000,
  size: countUnits,
};
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Posts to an incoming webhook. `text` is what notifications show of it.
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export const sendSlack: Sender<SlackChannel> = async (channel, messages, tools) => {
  const target = parseHttpTarget(await readSecret(channel.url, 'URL'), channel.allowPrivateHosts);
  const { text, count } = composeText(messages, FORMAT);
  const body = JSON.stringify({
    text,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }],
  });
  await post({ target, body }, tools);
  return count;
};
