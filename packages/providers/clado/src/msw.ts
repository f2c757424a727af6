// @generated from specs/clado by pnpm generate; do not edit
import { type CreateHandlers, createHandlers } from '@fuelgauge/core/msw';
import { cladoEmulation } from './emulation.ts';

/** Makes msw handlers that answer as the vendor does: success, a wrong key, every documented error. */
export const cladoHandlers: CreateHandlers = createHandlers(cladoEmulation);
