import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import type { RunningSandbox } from '../sandbox/start-sandbox.ts';

/** The environment of a user who has accounts of these vendors, all of them in the sandbox. */
export function accountsOf(
  sandbox: RunningSandbox,
  ...ids: readonly string[]
): Record<string, string> {
  return Object.fromEntries(
    sandbox.endpoints
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, apiKey, baseUrl }) => [
        [keyVariableOf(id), apiKey],
        [baseUrlVariable(id), baseUrl],
      ]),
  );
}

export function keyVariableOf(id: string): string {
  return catalog.find((entry) => entry.id === id)?.keyVariables[0] ?? '';
}
