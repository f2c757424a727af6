import { createHmac } from 'node:crypto';
import type { WebhookChannel } from '../channel.ts';
import { DeliveryError } from '../delivery-error.ts';
import { parseHttpTarget, post } from '../http/post.ts';
import { readSecret } from '../read-secret.ts';
import type { Sender } from '../send-tools.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/**
 * One message in the form of Standard Webhooks: the id is constant over all tries, the time is that of the try.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const sendWebhook: Sender<WebhookChannel> = async (channel, [message], tools) => {
  const target = parseHttpTarget(await readSecret(channel.url, 'URL'), channel.allowPrivateHosts);
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(tools.now().getTime() / 1000));
  const signatures: string[] = [];
  for (const secret of channel.secrets ?? []) {
    const key = parseSigningSecret(await readSecret(secret, 'signing secret'));
    const content = `${message.id}.${timestamp}.${body}`;
    signatures.push(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  }
  const headers = {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    // Several during a rotation: the receiver takes the one that it knows.
    ...(signatures.length > 0 && { 'webhook-signature': signatures.join(' ') }),
  };
  await post({ target, body, headers }, tools);
  return 1;
};

/** Checked here, since Buffer skips what is no base64 and would sign with another key than the receiver's. */
function parseSigningSecret(secret: string): Buffer {
  const [, encoded = ''] = /^whsec_(.+)$/.exec(secret) ?? [];
  if (encoded === '' || !BASE64.test(encoded)) {
    throw new DeliveryError('its signing secret is not whsec_ and base64; copy it again');
  }
  return Buffer.from(encoded, 'base64');
}
