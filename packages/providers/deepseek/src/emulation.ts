// @generated from specs/deepseek by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { deepseek } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const deepseekEmulation: Emulation = createEmulation(deepseek, document);
