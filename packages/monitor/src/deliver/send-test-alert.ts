import { randomUUID } from 'node:crypto';
import type { AlertMessage } from '../model/message.ts';
import type { Channel } from './channel.ts';
import { DeliveryError } from './delivery-error.ts';
import { describeChannel } from './describe-channel.ts';
import { sendMessages } from './send-messages.ts';

/**
 * Sends an alert of the type `alert.test`, once.
 * @throws DeliveryError that names the channel and says what to do
 */
export async function sendTestAlert(channel: Channel): Promise<void> {
  const now = () => new Date();
  const message: AlertMessage = {
    schema: 'fuelgauge.alert/1',
    id: `msg_test_${randomUUID()}`,
    type: 'alert.test',
    isRepeat: false,
    at: now().toISOString(),
    subject: 'test',
    rule: 'test',
    episode: 0,
    facts: { provider: 'test', accounts: [] },
    text: 'This is how fuelgauge will reach you. No balance is behind it.',
  };
  try {
    await sendMessages(channel, [message], { now });
  } catch (thrown) {
    const { message: problem, isRetryable, retryAfterMs } = thrown as DeliveryError;
    throw new DeliveryError(`${describeChannel(channel)}: ${problem}`, {
      isRetryable,
      retryAfterMs,
    });
  }
}
