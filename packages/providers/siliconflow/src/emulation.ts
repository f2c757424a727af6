// @generated from specs/siliconflow by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { siliconflow } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const siliconflowEmulation: Emulation = createEmulation(siliconflow, document);
