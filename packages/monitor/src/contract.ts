/**
 * The types that the command line shares with the monitor, which it loads when it is asked to. Nothing here needs a
 * newer Node than the command line does.
 */
export type { Channel, Secret } from './deliver/channel.ts';
export type { ChannelProblem } from './deliver/channel-problem.ts';
export type { AccountState } from './model/account-state.ts';
export type { Clock } from './model/clock.ts';
export type { AlertMessage } from './model/message.ts';
export type { Rule, RuleTarget, Sensitivity } from './model/rule.ts';
export type { Runway } from './model/runway.ts';
export type { Point, Series, SeriesId } from './model/series.ts';
export type { MonitorStore, StoreReader } from './store/monitor-store.ts';
export type { Engine } from './work/engine.ts';
export type { MonitorOptions } from './work/options.ts';
export type { Telemetry } from './work/telemetry.ts';
