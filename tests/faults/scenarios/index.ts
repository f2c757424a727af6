import type { Scenario } from '../row.ts';
import { addressScenarios } from './address-families.ts';
import { clockScenarios } from './clock.ts';
import { isolationScenarios } from './isolation.ts';
import { leftoverScenarios } from './leftovers.ts';
import { processScenarios } from './processes.ts';
import { responseScenarios } from './responses.ts';
import { budgetScenarios } from './retry-budget.ts';

/** What no single call shows. */
export const scenarios: readonly Scenario[] = [
  ...responseScenarios,
  ...budgetScenarios,
  ...isolationScenarios,
  ...processScenarios,
  ...clockScenarios,
  ...addressScenarios,
  ...leftoverScenarios,
];
