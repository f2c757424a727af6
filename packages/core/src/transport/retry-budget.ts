import type { ProviderDefinition } from '../provider/provider-definition.ts';

const BUDGET = 500;
const RETRY_COST = 5;

/**
 * Limits retries while a vendor fails: a retry costs 5 of 500, a success at the first attempt
 * returns 1, an empty budget allows none (the AWS SDKs' rule). One per provider.
 */
export interface RetryBudget {
  /** Takes the cost of one retry; false where too little is left. */
  spend(): boolean;
  /** Gives a little back, after a success at the first attempt. */
  refund(): void;
}

/** A full budget. */
export function createRetryBudget(): RetryBudget {
  let left = BUDGET;
  return {
    spend() {
      if (left < RETRY_COST) return false;
      left -= RETRY_COST;
      return true;
    },
    refund() {
      left = Math.min(BUDGET, left + 1);
    },
  };
}

const BUDGETS = new WeakMap<ProviderDefinition, RetryBudget>();

/**
 * The one budget of a provider in this process, however many clients and gauges read it: also clients
 * that are made for each call stop asking a vendor that fails.
 */
export function retryBudgetOf(definition: ProviderDefinition): RetryBudget {
  const budget = BUDGETS.get(definition) ?? createRetryBudget();
  BUDGETS.set(definition, budget);
  return budget;
}
