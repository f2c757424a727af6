#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { findCommandLine } from '@fuelgauge/balances/internal';

// The command line is the whole program; here it is only told what to do, and given the monitor, which it would
// otherwise have to find beside itself.
const { resolve } = createRequire(import.meta.url);
const found = findCommandLine(resolve, (path) => readFileSync(path, 'utf8'), '@fuelgauge/monitor');
if ('problem' in found) {
  process.stderr.write(`fuelgauge-monitor: ${found.problem}\n`);
  process.exitCode = 69;
} else {
  Object.assign(globalThis, { [Symbol.for('@fuelgauge/monitor')]: () => import('./index.ts') });
  process.argv.splice(2, 0, 'monitor');
  await import(pathToFileURL(found.path).href);
}
