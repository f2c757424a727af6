// @generated from specs/you by pnpm generate; do not edit
import { createEmulation } from '@fuelgauge/core/testing';
import document from '../openapi.json' with { type: 'json' };
import { you } from './provider.ts';

/** Answers requests as the vendor's document says, without a network. */
export const youEmulation = createEmulation(you, document);
