import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { emulationDocument } from './emulation-document.ts';
import { markTypeScript } from './generated-mark.ts';
import { printText } from './print-literal.ts';

/** `document.ts`: the responses of the vendor's document, as text that loads faster than code. */
export function emitDocument(spec: ResolvedSpec): string {
  const code = `/** The responses of the vendor's document; as a whole it is \`openapi.json\`. */
export const document: unknown = JSON.parse(
  ${printText(JSON.stringify(emulationDocument(spec)))},
);
`;
  return markTypeScript(`specs/${spec.id}`, code);
}

/** `emulation.ts`: the vendor, as its document describes it. The types are written out, so that no compiler is needed to declare them. */
export function emitEmulation({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { ${constant} } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const ${constant}Emulation: Emulation = createEmulation(${constant}, document);
`;
  return markTypeScript(`specs/${id}`, code);
}

/** `msw.ts`: the emulation as handlers for the user's own tests. */
export function emitMswHandlers({ id, names: { constant } }: ResolvedSpec): string {
  const code = `import { type CreateHandlers, createHandlers } from '@fuelgauge/core/msw';
import { ${constant}Emulation } from './emulation.ts';

/** Makes msw handlers that answer as the vendor does: success, a wrong key, every documented error. */
export const ${constant}Handlers: CreateHandlers = createHandlers(${constant}Emulation);
`;
  return markTypeScript(`specs/${id}`, code);
}
