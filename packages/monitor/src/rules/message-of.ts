import { createHash } from 'node:crypto';
import type { AlertMessage } from '../model/message.ts';
import type { Telling } from './follow.ts';
import type { Forecast } from './forecast.ts';
import { describeAlert } from './texts/describe-alert.ts';

/**
 * What is told of an episode. Whoever judges the same reading makes the same id: a message that two
 * processes or two tries send is one.
 */
export function messageOf(
  { kind, episode, occasion }: Telling,
  at: string,
  describeRunway: Forecast['describeRunway'],
): AlertMessage {
  const { subject, rule, number, type, facts } = episode;
  const id = createHash('sha256')
    .update(JSON.stringify([subject, rule, number, occasion]))
    .digest('base64url')
    .slice(0, 27);
  return {
    schema: 'fuelgauge.alert/1',
    id: `msg_${id}`,
    type: kind === 'resolved' ? `${type}.resolved` : type,
    isRepeat: kind === 'repeat',
    at,
    subject,
    rule,
    episode: number,
    facts,
    text: describeAlert(type, kind, facts, at, describeRunway),
  };
}
