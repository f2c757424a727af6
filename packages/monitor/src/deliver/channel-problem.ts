/** Why a channel did not get its messages. No URL, no secret. */
export interface ChannelProblem {
  /** Name of the channel. */
  readonly channel: string;
  /** Of the last failure. */
  readonly problem: string;
  /** Of the first failure in a row, RFC 3339 UTC. */
  readonly since: string;
  /** Whether the last try failed. */
  readonly isDown: boolean;
  /** Messages given up since the start: nobody was told those. */
  readonly lost: number;
}
