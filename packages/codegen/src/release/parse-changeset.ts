import { parseChangesetFile } from '@changesets/parse';
import type { Bump } from '../compare/bump.ts';
import { SpecError } from '../errors/spec-error.ts';

/** The bumps that a changeset asks for, by package. */
export function parseChangeset(path: string, text: string): ReadonlyMap<string, Bump> {
  try {
    return new Map(parseChangesetFile(text).releases.map(({ name, type }) => [name, type]));
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SpecError(`${path}: ${reason}`);
  }
}
