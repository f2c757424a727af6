// @generated from specs/coingecko by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { coingecko } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const coingeckoEmulation: Emulation = createEmulation(coingecko, document);
