// @generated from specs/deepgram by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { deepgram } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const deepgramEmulation: Emulation = createEmulation(deepgram, document);
