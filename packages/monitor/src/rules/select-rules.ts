import type { Rule, RuleType } from '../model/rule.ts';

/** A rule, and the text that tells it apart from others of its type for one subject. */
export interface KeyedRule<Type extends RuleType = RuleType> {
  readonly key: string;
  readonly rule: Extract<Rule, { readonly type: Type }>;
}

/** What a rule may be for: an amount, by its owners. */
export interface Subject {
  readonly provider: string;
  /** Every account that shows it: a rule for one of them is a rule for their pool. */
  readonly accounts: readonly string[];
  /** Id of a further amount; undefined for the headline. */
  readonly amount?: string | undefined;
  /** Id of the further amount that stands in for the headline: rules that name it are about this one. */
  readonly standIn?: string | undefined;
}

const isFor = ({ target = {} }: Rule, { provider, accounts }: Subject): boolean =>
  (target.provider === undefined || target.provider === provider) &&
  (target.account === undefined || accounts.includes(target.account));

/** How much a target says: an account says more than a provider, a named amount more than both. */
const specificity = ({ target = {} }: Rule): number =>
  (target.amount === undefined ? 0 : 4) +
  (target.account === undefined ? 0 : 2) +
  (target.provider === undefined ? 0 : 1);

/**
 * Rules about an amount are for the headline, unless they name another.
 * @param isMeantToo - whether those that name none are about this further amount as well
 */
export const isForAmount = (
  { target = {} }: Rule,
  { amount, standIn }: Subject,
  isMeantToo = false,
): boolean =>
  target.amount === undefined
    ? amount === undefined || isMeantToo
    : [amount, standIn].includes(target.amount) || amount?.startsWith(`${target.amount}.`) === true;

const thresholdOf = (rule: Rule): string =>
  rule.type === 'low'
    ? rule.below
    : rule.type === 'runway'
      ? [rule.days, ...(rule.sensitivity ? [rule.sensitivity] : [])].join('-')
      : '';

/**
 * The rules of a type that are for a subject: the most specific ones, which replace the others. Where
 * several are equally specific all hold, such as a runway of 7 days for one channel and of 3 for another;
 * the first is called by its type alone.
 * @param isMeant - what else must be so, such as the unit
 */
export function selectRules<Type extends RuleType>(
  rules: readonly Rule[],
  type: Type,
  subject: Subject,
  isMeant: (rule: Extract<Rule, { readonly type: Type }>) => boolean = (rule) =>
    isForAmount(rule, subject),
): readonly KeyedRule<Type>[] {
  const candidates = rules
    .filter((rule): rule is Extract<Rule, { readonly type: Type }> => rule.type === type)
    .filter((rule) => isFor(rule, subject) && isMeant(rule));
  const most = Math.max(...candidates.map(specificity));
  const selected = new Map<string, Extract<Rule, { readonly type: Type }>>();
  for (const rule of candidates.filter((each) => specificity(each) === most)) {
    const threshold = thresholdOf(rule);
    selected.set(threshold, unite(selected.get(threshold), rule));
  }
  return [...selected].map(([threshold, rule], index) => ({
    key: index === 0 ? type : `${type}:${threshold}`,
    rule,
  }));
}

/** Twice the same is told to the channels of both. */
function unite<Kind extends Rule>(before: Kind | undefined, rule: Kind): Kind {
  if (!before?.channels) return before ?? rule;
  const { channels, ...others } = before;
  return rule.channels
    ? { ...before, channels: [...new Set([...channels, ...rule.channels])] }
    : (others as Kind);
}
