import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { root } from '../../../scripts/lib/workspace.ts';

/**
 * Whether a text can make a pattern (`/source/flags`) take more than time in proportion to the
 * text. So is one that cannot be told: it is to be written in a simpler way. There are no
 * limits of time, so that the answer is the same on every machine.
 */
export function isSlow(pattern: string): boolean {
  const end = pattern.lastIndexOf('/');
  const { status } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
  });
  return status !== 'safe';
}

/** Who says so, with the version: another one may say something else. */
export function nameChecker(): string {
  const manifest = readFileSync(join(root, 'tests/package.json'), 'utf8');
  const { devDependencies } = JSON.parse(manifest) as { devDependencies: Record<string, string> };
  return `recheck ${devDependencies['recheck']}`;
}
