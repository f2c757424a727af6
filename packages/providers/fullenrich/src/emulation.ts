// @generated from specs/fullenrich by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { fullenrich } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const fullenrichEmulation: Emulation = createEmulation(fullenrich, document);
