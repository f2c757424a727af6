// @generated from specs/ngrok-ai by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { ngrokAi } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const ngrokAiEmulation: Emulation = createEmulation(ngrokAi, document);
