import { omitUndefined } from '@fuelgauge/core/internal';
import type { Rule } from '@fuelgauge/monitor';
import type { Config } from '../accounts/config/config.ts';

/**
 * The rules of a monitor: those of the configuration, and the defaults of the types that it does not name. Thresholds
 * are amounts below which it is low, where no rule says otherwise.
 */
export function chooseRules(
  config: Pick<Config, 'thresholds' | 'monitor'> | undefined,
  defaults: readonly Rule[],
): readonly Rule[] {
  const { rules, repeatMs } = config?.monitor ?? {};
  const isOpen = (type: Rule['type']) => rules?.types.has(type) !== true;
  const low = isOpen('low') ? (config?.thresholds ?? []).map(lowRule) : [];
  const usual = defaults.filter(({ type }) => isOpen(type) && !(type === 'low' && low.length > 0));
  return [...usual, ...low, ...(rules?.rules ?? [])].map((rule) => ({
    ...omitUndefined({ repeatMs }),
    ...rule,
  }));
}

function lowRule({ provider, account, other, atLeast, unit }: Config['thresholds'][number]): Rule {
  const target = { provider, ...omitUndefined({ account, amount: other }) };
  return { type: 'low', below: atLeast, unit, target };
}
