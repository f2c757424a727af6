import type { AlertFacts } from '../model/episode.ts';
import type { AlertMessage } from '../model/message.ts';

export const START = '2026-11-28T10:00:00.000Z';

/** An alert of a made-up vendor. */
export function alertMessage(
  id: string,
  changes: Partial<Omit<AlertMessage, 'facts'>> & { readonly facts?: Partial<AlertFacts> } = {},
): AlertMessage {
  const facts: AlertFacts = {
    provider: 'acme',
    accounts: ['team-a'],
    remaining: '12.5',
    unit: 'USD',
    below: '50',
    ...changes.facts,
  };
  return {
    schema: 'fuelgauge.alert/1',
    id,
    type: 'balance.low',
    isRepeat: false,
    at: START,
    subject: 'acme account:team-a USD',
    rule: 'low',
    episode: 1,
    text: 'Less than 50 USD is left.',
    ...changes,
    facts,
  };
}
