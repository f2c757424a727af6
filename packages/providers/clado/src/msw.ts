// @generated from specs/clado by pnpm generate; do not edit
import { createHandlers } from '@fuelgauge/core/msw';
import { cladoEmulation } from './emulation.ts';

export const cladoHandlers = createHandlers(cladoEmulation);
