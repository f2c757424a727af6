import type { Scenario } from '../row.ts';
import { addressScenarios } from './address-families.ts';
import { clockScenarios } from './clock.ts';
import { isolationScenarios } from './isolation.ts';
import { leftoverScenarios } from './leftovers.ts';
import { processScenarios } from './processes.ts';
import { replyScenarios } from './replies.ts';
import { budgetScenarios } from './retry-budget.ts';

/** What no single call shows. */
export const scenarios: readonly Scenario[] = [
  ...replyScenarios,
  ...budgetScenarios,
  ...isolationScenarios,
  ...processScenarios,
  ...clockScenarios,
  ...addressScenarios,
  ...leftoverScenarios,
];
