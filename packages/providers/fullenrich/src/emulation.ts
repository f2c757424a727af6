// @generated from specs/fullenrich by pnpm generate; do not edit
import { createEmulation } from '@fuelgauge/core/testing';
import document from '../openapi.json' with { type: 'json' };
import { fullenrich } from './provider.ts';

export const fullenrichEmulation = createEmulation(fullenrich, document);
