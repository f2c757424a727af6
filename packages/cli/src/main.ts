#!/usr/bin/env node
import { describeOldNode } from './old-node.ts';

// A Node too old stops at the first word of the rest that it does not know, so that the rest is loaded after the look.
// Nothing here or in what is imported above may be newer than the oldest Node that has modules.
const problem = describeOldNode(process.versions.node);
if (problem !== null) stop(problem);
else
  import('./start.ts').catch(({ code, name }) =>
    stop(`a part of it could not be loaded (${code || name}): install it again`),
  );

/** Ends with EX_UNAVAILABLE, as whatever cannot tell: left to itself, Node ends with 1, which is a verdict of guard. */
function stop(message: string): void {
  process.stderr.write(`fuelgauge: ${message}\n`);
  process.exitCode = 69;
}
