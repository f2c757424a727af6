// @generated from specs/you by pnpm generate; do not edit
import { createHandlers } from '@fuelgauge/core/msw';
import { youEmulation } from './emulation.ts';

export const youHandlers = createHandlers(youEmulation);
