// @generated from specs/linkup by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { linkup } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const linkupEmulation: Emulation = createEmulation(linkup, document);
