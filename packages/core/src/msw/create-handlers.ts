import { type HttpHandler, http } from 'msw';
import type { Emulation, EmulationOptions } from '../emulation/index.ts';
import { createAddressTest } from '../emulation/operation-url.ts';

/** Makes the msw handlers of one vendor; a TypeError where the options ask for what the vendor cannot do. */
export type CreateHandlers = (options?: EmulationOptions) => HttpHandler[];

/**
 * Wraps an emulation as msw handlers.
 *
 * @example
 * export const acmeHandlers = createHandlers(acmeEmulation);
 * const server = setupServer(...acmeHandlers({ balance: '12.5' }));
 */
export function createHandlers(emulation: Emulation): CreateHandlers {
  return (options) => {
    const isAddressed = createAddressTest(emulation.definition, options?.baseUrl);
    const respond = emulation.createResponder(options);
    return [
      http.all(
        ({ request }) => isAddressed(request),
        ({ request }) => respond(request),
      ),
    ];
  };
}
