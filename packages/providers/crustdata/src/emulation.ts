// @generated from specs/crustdata by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { crustdata } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const crustdataEmulation: Emulation = createEmulation(crustdata, document);
