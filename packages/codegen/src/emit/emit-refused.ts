import { REFUSED_FILE } from '../spec/refused-file.ts';
import type { RefusedVendor } from '../spec/vocabulary/refused.ts';
import { markTypeScript } from './generated-mark.ts';
import { printExpanded } from './print-literal.ts';

/** `refused.gen.ts`: the vendors that are not served, and why, as data. */
export function emitRefused(refused: readonly RefusedVendor[]): string {
  const entries = refused.map(({ id, name, state, why, since, source }) => {
    return `  ${printExpanded({ id, name, state, why, since, source }, 2)},\n`;
  });
  const code = `/** A vendor that is not served. */
export interface RefusedVendor {
  /** As accounts would name it: \`acme\`. */
  readonly id: string;
  /** As the vendor writes itself. */
  readonly name: string;
  /** Held: served as soon as what is missing is known. Refused: what it offers cannot be served. */
  readonly state: 'held' | 'refused';
  /** A sentence without its full stop. */
  readonly why: string;
  /** Day of the decision. */
  readonly since: string;
  /** Where that can be read. */
  readonly source: string;
}

/** In the order of their ids. */
export const refused: readonly RefusedVendor[] = [
${entries.join('')}];
`;
  return markTypeScript(REFUSED_FILE, code);
}
