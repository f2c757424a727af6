// @generated from specs/openrouter by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { openrouter } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const openrouterEmulation: Emulation = createEmulation(openrouter, document);
