import { baseUrlVariable } from '@fuelgauge/core/internal';
import { neededVariables } from '../../catalog/needed-variables.ts';
import { findProvider } from '../../catalog/require-provider.ts';
import { MADE_UP_VALUE } from '../../sandbox/made-up-parameters.ts';
import type { SandboxEndpoint } from '../../sandbox/start-sandbox.ts';

/** POSIX shell lines that point the vendors' clients to the sandbox. */
export function renderEnvironment(endpoints: readonly SandboxEndpoint[]): string {
  const lines = endpoints.flatMap(({ id, apiKey, baseUrl }) => {
    const entry = findProvider(id);
    const [key, ...parameters] = entry ? neededVariables(entry) : [];
    return [
      `export ${key}='${apiKey}'`,
      ...parameters.map((name) => `export ${name}='${MADE_UP_VALUE}'`),
      `export ${baseUrlVariable(id)}='${baseUrl}'`,
    ];
  });
  return [...new Set(lines)].join('\n');
}
