// @generated from specs/tavily by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { tavily } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const tavilyEmulation: Emulation = createEmulation(tavily, document);
