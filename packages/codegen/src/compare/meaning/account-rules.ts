import type { AccountParameter, ProviderRegion } from '@fuelgauge/core';
import { getMember } from '../../json/json.ts';
import { keyedRule } from './keyed-rule.ts';
import { breaking, learned, type MemberRule, type RulesOf } from './member-rule.ts';
import { showUnit, showValue } from './show-value.ts';
import { variablesRule } from './variables-rule.ts';

const parameterRules = (of: string): RulesOf<AccountParameter> => ({
  in: breaking(`where ${of} is sent`),
  name: breaking(`the name that ${of} is sent under`),
  variables: variablesRule(of),
  optional: {
    compare: (before, after) =>
      (after === true ? learned : breaking)(`whether ${of} may be left out`).compare(
        before ?? false,
        after ?? false,
      ),
  },
});

const regionRules = (of: string): RulesOf<ProviderRegion> => ({
  baseUrl: breaking(`the server of ${of}`),
  unit: breaking(`the unit of ${of}`, { show: showUnit }),
  keyEnds: breaking(`how keys of ${of} end`),
});

/** The values that accounts give beside the key. */
export const PARAMETERS: MemberRule = keyedRule({
  nameOf: (_, name) => `the parameter ${showValue(name)}`,
  members: parameterRules,
  whenAdded: (item) => (getMember(item, 'optional') === true ? 'minor' : 'major'),
});

/** The vendor's further servers. */
export const REGIONS: MemberRule = keyedRule({
  nameOf: (_, name) => `the region ${showValue(name)}`,
  members: regionRules,
});
