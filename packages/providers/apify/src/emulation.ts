// @generated from specs/apify by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { apify } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const apifyEmulation: Emulation = createEmulation(apify, document);
