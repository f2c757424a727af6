// @generated from specs/linkup by pnpm generate; do not edit
import { createHandlers } from '@fuelgauge/core/msw';
import { linkupEmulation } from './emulation.ts';

export const linkupHandlers = createHandlers(linkupEmulation);
