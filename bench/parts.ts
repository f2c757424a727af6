import { bodies } from './bodies/bodies.ts';
import { calls } from './calls/calls.ts';
import { forecast } from './forecast/forecast.ts';
import { generation } from './generation/generation.ts';
import { imports } from './imports/imports.ts';
import { load } from './load/load.ts';
import { monitor } from './monitor/monitor.ts';
import type { Part } from './part.ts';
import { sizes } from './sizes/sizes.ts';
import { types } from './types/types.ts';
import { vendors } from './vendors/vendors.ts';

/** In the order in which they are shown. */
export const parts: readonly Part[] = [
  sizes,
  calls,
  bodies,
  vendors,
  load,
  imports,
  generation,
  types,
  forecast,
  monitor,
];
