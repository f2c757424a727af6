import type { SourceOptions } from '../../accounts/open-account-source.ts';
import type { ListenAddress } from '../../options/listen.ts';

/** What was asked of the command. */
export interface MonitorCommandOptions extends SourceOptions {
  /** Between two rounds, in milliseconds. */
  readonly every?: number;
  readonly database?: string;
  readonly listen?: ListenAddress;
  readonly allowHost?: readonly string[];
  readonly once?: boolean;
  /** Reads, without a page. With `serve` both, as without either. */
  readonly work?: boolean;
  /** A page of what others read. */
  readonly serve?: boolean;
  /** Total for each account, in milliseconds. */
  readonly timeout?: number;
  /** Says which requests are sent. */
  readonly verbose?: boolean;
}
