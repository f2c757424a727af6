// @generated from specs/prospeo by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { prospeo } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const prospeoEmulation: Emulation = createEmulation(prospeo, document);
