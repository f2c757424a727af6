import type {
  Channel,
  Clock,
  Engine,
  MonitorOptions,
  MonitorStore,
  Rule,
} from '@fuelgauge/monitor';
import type { ListenAddress } from '../../options/listen.ts';

/** What a monitor is to do. */
export interface MonitorWork {
  readonly store: MonitorStore;
  readonly gauge: NonNullable<MonitorOptions['gauge']>;
  /** What shares the accounts with other processes, and how some of them are read. @default this process reads all */
  readonly fleet?: Required<Pick<MonitorOptions, 'accounts' | 'createGauge'>> & {
    readonly engine: Engine;
  };
  /** @default that of the system */
  readonly clock?: Clock;
  readonly everyMs: number;
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
  /** Where the history is, for people. */
  readonly history: string;
  /** What is read, for people. */
  readonly subject: string;
  readonly listen: ListenAddress;
  /** Names besides those of this machine that page and metrics may be asked for by. */
  readonly allowHosts: readonly string[];
}
