import { baseUrlVariable } from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import { neededVariables } from '../catalog/needed-variables.ts';
import { MADE_UP_VALUE } from '../sandbox/made-up-parameters.ts';
import type { RunningSandbox } from '../sandbox/start-sandbox.ts';

/** The environment of a user who has accounts of these vendors, all of them in the sandbox. */
export function accountsOf(
  sandbox: Pick<RunningSandbox, 'endpoints'>,
  ...ids: readonly string[]
): Record<string, string> {
  return Object.fromEntries(
    sandbox.endpoints
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, apiKey, baseUrl }) => [
        [keyVariableOf(id), apiKey],
        ...parameterVariablesOf(id).map((name) => [name, MADE_UP_VALUE]),
        [baseUrlVariable(id), baseUrl],
      ]),
  );
}

function parameterVariablesOf(id: string): readonly string[] {
  const entry = catalog.find((candidate) => candidate.id === id);
  return entry ? neededVariables(entry).slice(1) : [];
}

export function keyVariableOf(id: string): string {
  return catalog.find((entry) => entry.id === id)?.keyVariables[0] ?? '';
}
