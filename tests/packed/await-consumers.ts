import { inject } from 'vitest';
import { awaitOutcome } from '../support/noted-outcome.ts';

await awaitOutcome(inject('packed'));
