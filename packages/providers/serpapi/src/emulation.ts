// @generated from specs/serpapi by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { serpapi } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const serpapiEmulation: Emulation = createEmulation(serpapi, document);
