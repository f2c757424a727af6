// @generated from specs/you by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { you } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const youEmulation: Emulation = createEmulation(you, document);
