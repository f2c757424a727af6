import { omitUndefined } from '@fuelgauge/core/internal';
import type { Rule, RuleTarget, Sensitivity } from '@fuelgauge/monitor';
import { parseAmountName, parseThresholdParts } from '../../thresholds/parse-threshold.ts';
import type { PlacedThreshold } from '../../thresholds/refuse-idle.ts';
import type { ThresholdTarget } from '../../thresholds/threshold.ts';
import type { ConfigNode } from '../config-document.ts';
import { list, object, oneOf, type Reader, text } from '../read-value.ts';
import { describeUnknownMember } from '../unknown-member.ts';
import type { ConfiguredRules } from './monitor-config.ts';
import { createDurationReader } from './read-duration.ts';

type RunwayRule = Extract<Rule, { readonly type: 'runway' }>;

/** A name that a rule is for, and how to refuse it with its place. */
export type PlacedName = Omit<PlacedThreshold, 'threshold'> & {
  readonly threshold: ThresholdTarget;
};

/** The rules of a file, and the names in them, which are still to be compared with the accounts. */
export interface ReadRules extends ConfiguredRules {
  readonly amounts: readonly PlacedThreshold[];
  readonly names: readonly PlacedName[];
  /** Names of channels, with their places. */
  readonly channels: readonly ConfigNode[];
}

const MOST_DAYS = 3650;

const days: Reader<number> = (node, name) => {
  const value = node.scalar(name);
  return typeof value === 'number' && value > 0 && value <= MOST_DAYS
    ? value
    : node.refuse(`${name} must be a number of days, above 0`);
};

const sensitivity: Reader<Sensitivity> = oneOf('calm', 'normal', 'early');

/** From the words of the file to those of the library. */
const TYPES = {
  low: 'low',
  runway: 'runway',
  unreadable: 'unreadable',
  empty: 'empty',
  toppedUp: 'topped_up',
  expiring: 'expiring',
} as const satisfies Readonly<Record<string, Rule['type']>>;

/** Reads the rules. A type that is `false` is off, and one that is left out keeps its default. Throws a ConfigError. */
export function readRules(node: ConfigNode): ReadRules {
  const amounts: PlacedThreshold[] = [];
  const names: PlacedName[] = [];
  const channels: ConfigNode[] = [];
  const rules: Rule[] = [];

  const channelNames: Reader<readonly string[]> = (value, name) =>
    list(value, name, (item, part) => {
      channels.push(item);
      return text(item, part);
    });

  const readers: Readonly<Record<keyof typeof TYPES, (value: ConfigNode) => readonly Rule[]>> = {
    low: (value) =>
      value.members('low').map(([name, item]) => {
        const given = item.isObject()
          ? object(item, 'a rule low', { below: inner, channels: channelNames }, ['below'])
          : { below: item };
        const threshold = parseThresholdParts(
          name,
          given.below.text('an amount'),
          given.below.refuse,
        );
        amounts.push({ threshold, refuse: item.refuse });
        const target = targetOf(threshold);
        const { atLeast: below, unit } = threshold;
        return { type: 'low', below, unit, target, ...omitUndefined({ channels: given.channels }) };
      }),
    runway: (value) => {
      if (!value.isObject()) return [{ type: 'runway', days: days(value, 'runway') }];
      const readers = { days, sensitivity, channels: channelNames, accounts: inner };
      const { accounts, ...whole } = object(value, 'runway', readers, []);
      const usual: RunwayRule = { type: 'runway', days: 3, ...omitUndefined(whole) };
      const own = accounts?.members('accounts').map(([name, item]): RunwayRule => {
        const target = parseAmountName(name, item.refuse);
        names.push({ threshold: target, refuse: item.refuse });
        return { ...usual, ...readOwnRunway(item, channelNames), target: targetOf(target) };
      });
      return [usual, ...(own ?? [])];
    },
    unreadable: (value) => {
      const forMs = createDurationReader(0, 'a duration such as 30m');
      const given = readSwitch(value, 'unreadable', { for: forMs, channels: channelNames });
      return [
        { type: 'unreadable', ...omitUndefined({ forMs: given.for, channels: given.channels }) },
      ];
    },
    empty: (value) => [
      { type: 'empty', ...omitUndefined(readSwitch(value, 'empty', { channels: channelNames })) },
    ],
    toppedUp: (value) => [
      {
        type: 'topped_up',
        ...omitUndefined(readSwitch(value, 'toppedUp', { channels: channelNames })),
      },
    ],
    expiring: (value) => {
      if (value.isList()) return [{ type: 'expiring', days: list(value, 'expiring', days) }];
      const readers = {
        days: (item: ConfigNode, name: string) => list(item, name, days),
        channels: channelNames,
      };
      return [{ type: 'expiring', ...omitUndefined(readSwitch(value, 'expiring', readers)) }];
    },
  };

  const types = new Set<Rule['type']>();
  for (const [name, value] of node.members('rules')) {
    if (!isRule(name))
      return value.refuse(describeUnknownMember(name, 'rules', Object.keys(TYPES)));
    types.add(TYPES[name]);
    if (value.isList() || value.isObject() || value.scalar(name) !== false)
      rules.push(...readers[name](value));
  }
  return { types, rules, amounts, names, channels };
}

const isRule = (name: string): name is keyof typeof TYPES => Object.hasOwn(TYPES, name);

/** The value itself, to be read later. */
const inner = (node: ConfigNode): ConfigNode => node;

/** `true`, or an object of settings. */
function readSwitch<const Readers extends Readonly<Record<string, Reader<unknown>>>>(
  node: ConfigNode,
  name: string,
  readers: Readers,
): { readonly [Name in keyof Readers]?: ReturnType<Readers[Name]> } {
  if (node.isObject()) return object(node, name, readers, []);
  if (node.isList() || node.scalar(name) !== true)
    node.refuse(`${name} must be true, false or an object in { }`);
  return {};
}

/** Days of one account, `false` where it is not to be told of, or an object. No runway is shorter than 0 days. */
function readOwnRunway(node: ConfigNode, channels: Reader<readonly string[]>): Partial<RunwayRule> {
  if (node.isObject())
    return omitUndefined(object(node, 'a runway of accounts', { days, sensitivity, channels }, []));
  if (!node.isList() && node.scalar('accounts') === false) return { days: 0 };
  return { days: days(node, 'a runway of accounts') };
}

function targetOf({ provider, account, other }: PlacedName['threshold']): RuleTarget {
  return { provider, ...omitUndefined({ account, amount: other }) };
}
