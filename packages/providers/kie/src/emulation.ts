// @generated from specs/kie by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { kie } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const kieEmulation: Emulation = createEmulation(kie, document);
