// @generated from specs/venice by pnpm generate; do not edit
import { type CreateHandlers, createHandlers } from '@fuelgauge/core/msw';
import { veniceEmulation } from './emulation.ts';

/** Makes msw handlers that answer as the vendor does: success, a wrong key, every documented error. */
export const veniceHandlers: CreateHandlers = createHandlers(veniceEmulation);
