// @generated from specs/pollo by pnpm generate; do not edit
import { createHandlers } from '@fuelgauge/core/msw';
import { polloEmulation } from './emulation.ts';

export const polloHandlers = createHandlers(polloEmulation);
