import type { Scenario } from '../row.ts';
import { addressScenarios } from './address-families.ts';
import { clockScenarios } from './clock.ts';
import { declaredRuleScenarios } from './declared-rules.ts';
import { faultyOptionScenarios } from './faulty-options.ts';
import { isolationScenarios } from './isolation.ts';
import { leftoverScenarios } from './leftovers.ts';
import { responseScenarios } from './responses.ts';
import { budgetScenarios } from './retry-budget.ts';
import { secrecyScenarios } from './secrecy.ts';
import { tlsScenarios } from './tls.ts';

/** Every scenario. */
export const scenarios: readonly Scenario[] = [
  ...responseScenarios,
  ...budgetScenarios,
  ...declaredRuleScenarios,
  ...isolationScenarios,
  ...faultyOptionScenarios,
  ...tlsScenarios,
  ...secrecyScenarios,
  ...clockScenarios,
  ...addressScenarios,
  ...leftoverScenarios,
];
