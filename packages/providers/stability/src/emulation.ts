// @generated from specs/stability by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { stability } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const stabilityEmulation: Emulation = createEmulation(stability, document);
