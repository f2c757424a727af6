// @generated from specs/firecrawl by pnpm generate; do not edit
import { createEmulation, type Emulation } from '@fuelgauge/core/testing';
import { document } from './document.ts';
import { firecrawl } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const firecrawlEmulation: Emulation = createEmulation(firecrawl, document);
