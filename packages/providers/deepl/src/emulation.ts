// @generated from specs/deepl by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { deepl } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const deeplEmulation: Emulation = createEmulation(deepl, document);
