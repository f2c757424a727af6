import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RegistryEntry } from '../emit/registry-entry.ts';
import type { Claims } from '../spec/check-collisions.ts';
import { digest } from './digest.ts';

/** Files that the generator made of texts: digests of both. */
export interface Known {
  readonly specs: string;
  readonly files: string;
}

/** A package that was made of a spec folder. */
export interface KnownPackage extends Known {
  /** Of the part of the document that types are made of, and of these types. */
  readonly types: string;
  readonly entry: RegistryEntry;
  readonly claims: Claims;
}

/**
 * What the generator is known to make of what. It says nothing of what lies in the tree, so that it is never out of
 * date: texts and files that have these digests belong together, whenever they are found.
 */
export interface KnownTree {
  readonly packages: ReadonlyMap<string, KnownPackage>;
  readonly registry: Known | undefined;
}

/** From the root; ignored by git. */
export const KNOWN = 'node_modules/.cache/fuelgauge/known-tree';

const NOTHING: KnownTree = { packages: new Map(), registry: undefined };

/**
 * What is known of this generator. Its file begins with a digest of the rest: one that is half-written, damaged or
 * of another generator counts for nothing.
 */
export function readKnownTree(root: string, generator: string): KnownTree {
  try {
    const text = readFileSync(join(root, KNOWN), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== digest(generator, body)) return NOTHING;
    const { packages, registry } = JSON.parse(body);
    return { packages: new Map(Object.entries(packages)), registry };
  } catch {
    return NOTHING;
  }
}

/** Keeps what is known. Where that cannot be written, it is found out again. */
export function writeKnownTree(
  root: string,
  generator: string,
  { packages, registry }: KnownTree,
): void {
  const body = JSON.stringify({ packages: Object.fromEntries(packages), registry });
  const file = join(root, KNOWN);
  const whole = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(whole, `${digest(generator, body)}\n${body}`);
    renameSync(whole, file); // nobody reads half of it
  } catch {
    // A disk that is full or read-only.
  }
}
