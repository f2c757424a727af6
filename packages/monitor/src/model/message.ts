import type { AlertFacts, AlertType } from './episode.ts';

/** An alert as it is told: the body of a webhook, and what every template is made of. */
export interface AlertMessage {
  /** Members may be added; readers ignore those that they do not know. */
  readonly schema: 'fuelgauge.alert/1';
  /** Constant over every try of every channel: `msg_…`. */
  readonly id: string;
  /** `alert.test` is sent by hand, to see whether a channel works: there is no episode behind it. */
  readonly type: AlertType | `${AlertType}.resolved` | 'alert.test';
  /** Told before, and still so. */
  readonly isRepeat: boolean;
  /** When it was written, RFC 3339 UTC. */
  readonly at: string;
  /** As in the episode. */
  readonly subject: string;
  /** As in the episode. */
  readonly rule: string;
  /** Number of the episode. */
  readonly episode: number;
  /** What the text is made of. */
  readonly facts: AlertFacts;
  /** One line for people, in our own words. */
  readonly text: string;
}

/** A message for one channel that was not delivered yet. */
export interface OutboxRow {
  readonly message: AlertMessage;
  readonly channel: string;
  readonly attempts: number;
  /** Not before. */
  readonly dueAt: string;
}
