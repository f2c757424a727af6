// @generated from specs/xai by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { xai } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const xaiEmulation: Emulation = createEmulation(xai, document);
