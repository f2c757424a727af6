// @generated from specs/fullenrich by pnpm generate; do not edit
import { createHandlers } from '@fuelgauge/core/msw';
import { fullenrichEmulation } from './emulation.ts';

export const fullenrichHandlers = createHandlers(fullenrichEmulation);
