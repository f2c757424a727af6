import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.ts';

/** A proof that takes too long for every change. */
export interface DeepProof {
  readonly name: string;
  /** Globs of the files that the result speaks of: when one changes, the result is void. */
  readonly sources: readonly string[];
  /** Runs the proof; throws where it fails. */
  run(): Promise<readonly DeepResultRow[]>;
}

/** One line of the result table. */
export interface DeepResultRow {
  readonly what: string;
  readonly result: string;
}

export interface DeepResult {
  readonly sourcesSha256: string;
  readonly rows: readonly DeepResultRow[];
}

/** One hash over all the sources of a proof, names included. */
export function hashSources({ sources }: Pick<DeepProof, 'sources'>): string {
  const hash = createHash('sha256');
  for (const path of globSync([...sources], { cwd: root }).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
