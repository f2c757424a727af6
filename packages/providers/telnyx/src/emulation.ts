// @generated from specs/telnyx by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { telnyx } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const telnyxEmulation: Emulation = createEmulation(telnyx, document);
