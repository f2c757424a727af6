import { baseUrlVariable } from '@fuelgauge/core/internal';
import { findProvider } from '../../catalog/require-provider.ts';
import type { SandboxEndpoint } from '../../sandbox/start-sandbox.ts';

/** POSIX shell lines that point the vendors' clients to the sandbox. */
export function renderEnvironment(endpoints: readonly SandboxEndpoint[]): string {
  return endpoints
    .flatMap(({ id, apiKey, baseUrl }) => [
      `export ${findProvider(id)?.keyVariables[0]}='${apiKey}'`,
      `export ${baseUrlVariable(id)}='${baseUrl}'`,
    ])
    .join('\n');
}
