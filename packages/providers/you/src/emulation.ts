// @generated from specs/you by pnpm generate; do not edit
import { createEmulation } from '@fuelgauge/core/testing';
import document from '../openapi.json' with { type: 'json' };
import { you } from './provider.ts';

export const youEmulation = createEmulation(you, document);
