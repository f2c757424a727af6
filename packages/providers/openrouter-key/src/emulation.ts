// @generated from specs/openrouter-key by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { openrouterKey } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const openrouterKeyEmulation: Emulation = createEmulation(openrouterKey, document);
