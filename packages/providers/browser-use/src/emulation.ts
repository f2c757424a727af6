// @generated from specs/browser-use by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { browserUse } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const browserUseEmulation: Emulation = createEmulation(browserUse, document);
