// @generated from specs/twilio by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { twilio } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const twilioEmulation: Emulation = createEmulation(twilio, document);
