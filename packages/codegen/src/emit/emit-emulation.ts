import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';

/** `emulation.ts`: the vendor, as its document describes it. */
export function emitEmulation({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { createEmulation } from '@fuelgauge/core/testing';
import document from '../openapi.json' with { type: 'json' };
import { ${constant} } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const ${constant}Emulation = createEmulation(${constant}, document);
`;
  return markTypeScript(`specs/${id}`, code);
}

/** `msw.ts`: the emulation as handlers for the user's own tests. */
export function emitMswHandlers({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { createHandlers } from '@fuelgauge/core/msw';
import { ${constant}Emulation } from './emulation.ts';

/** Makes msw handlers that answer as the vendor does: success, a wrong key, every documented error. */
export const ${constant}Handlers = createHandlers(${constant}Emulation);
`;
  return markTypeScript(`specs/${id}`, code);
}
