// @generated from specs/d-id by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { dId } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const dIdEmulation: Emulation = createEmulation(dId, document);
