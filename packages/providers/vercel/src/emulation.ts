// @generated from specs/vercel by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { vercel } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const vercelEmulation: Emulation = createEmulation(vercel, document);
