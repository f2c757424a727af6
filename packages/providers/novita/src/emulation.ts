// @generated from specs/novita by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { novita } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const novitaEmulation: Emulation = createEmulation(novita, document);
