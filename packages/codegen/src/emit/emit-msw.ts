import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';

/** `msw.ts`: the emulation as handlers for the user's own tests. */
export function emitMsw({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { createHandlers } from '@fuelgauge/core/msw';
import { ${constant}Emulation } from './emulation.ts';

/** Makes msw handlers that answer as the vendor does: success, a wrong key, every documented error. */
export const ${constant}Handlers = createHandlers(${constant}Emulation);
`;
  return markTypeScript(`specs/${id}`, code);
}
