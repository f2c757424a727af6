import {
  type EmittedFile,
  emitProviderPackage,
  emitRegistryEntry,
  emitRegistryPackage,
} from '../emit/emit-packages.ts';
import { typedPart } from '../emit/emit-schema.ts';
import type { RegistryEntry } from '../emit/registry-entry.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { type Claimant, type Claims, checkCollisions, claimsOf } from '../spec/check-collisions.ts';
import { readRefused } from '../spec/read-refused.ts';
import { REFUSED_FILE } from '../spec/refused-file.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';

/** A spec whose package is not made: it is as it should be. */
export interface UnchangedSpec {
  readonly entry: RegistryEntry;
  readonly claims: Claims;
  /** Reads its folder, to say where a problem is. */
  readonly readTexts: () => TextFiles;
}

/** What need not be made again. */
export interface KnownSpecs {
  readonly unchanged: readonly UnchangedSpec[];
  /** `src/schema.ts` of a provider, where it is known for this part of its document, as JSON. */
  readonly findSchema: (id: string, typed: string) => string | undefined;
}

/** What a spec folder gave. */
export interface MadePackage {
  readonly entry: RegistryEntry;
  readonly claims: Claims;
  /** The part of its document that types are made of, as JSON. */
  readonly typed: string;
  readonly files: readonly EmittedFile[];
}

export interface MadePackages {
  readonly packages: readonly MadePackage[];
  readonly registry: readonly EmittedFile[];
}

const NOTHING_KNOWN: KnownSpecs = { unchanged: [], findSchema: () => undefined };

/**
 * From spec folders to packages. A pure function: the same texts in give the same texts out, by
 * path from the root of the repository, in the order of their paths.
 *
 * @throws SpecError with every problem of every folder
 */
export async function generatePackages(specFiles: TextFiles): Promise<TextFiles> {
  const { packages, registry } = await makePackages(specFiles);
  const files = [...packages.flatMap(({ files }) => files), ...registry];
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The packages of some spec folders, and the registry of all.
 *
 * @param specFiles the texts of these folders, and of the list of those who are not served
 * @param known the specs beside them
 * @throws SpecError with every problem of every folder
 */
export async function makePackages(
  specFiles: TextFiles,
  { unchanged, findSchema }: KnownSpecs = NOTHING_KNOWN,
): Promise<MadePackages> {
  const resolved = resolveAll(groupById(specFiles));
  const claimants = [...resolved.map(asClaimant), ...unchanged.map(asKnownClaimant)].sort(byId);
  throwIfAny(checkCollisions(claimants));
  const refused = readRefused(
    specFiles.get(REFUSED_FILE) ?? '',
    new Set(claimants.map(({ id }) => id)),
  );
  const packages: MadePackage[] = [];
  for (const spec of resolved) {
    const typed = JSON.stringify(typedPart(spec.document));
    const files = await emitProviderPackage(spec, findSchema(spec.id, typed));
    packages.push({ entry: emitRegistryEntry(spec), claims: claimsOf(spec), typed, files });
  }
  const entries = [...packages, ...unchanged].map(({ entry }) => entry).sort(byId);
  return { packages, registry: emitRegistryPackage(entries, refused) };
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : 1;

const asClaimant = (spec: ResolvedSpec): Claimant => ({
  ...claimsOf(spec),
  problem: spec.problem,
});

/** Where a problem is, is looked up in its folder, if one is told. */
const asKnownClaimant = ({ claims, readTexts }: UnchangedSpec): Claimant => ({
  ...claims,
  problem: (...problem) => resolveSpec(claims.id, readTexts()).problem(...problem),
});

/** The texts of each spec folder, in the order of their ids. */
function groupById(specFiles: TextFiles): readonly (readonly [id: string, files: TextFiles])[] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of specFiles) {
    const id = /^specs\/([^/]+)\/./.exec(path)?.[1];
    if (id !== undefined)
      folders.set(id, (folders.get(id) ?? new Map<string, string>()).set(path, text));
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

function resolveAll(folders: ReturnType<typeof groupById>): readonly ResolvedSpec[] {
  const problems: string[] = [];
  const specs = folders.flatMap(([id, files]) => {
    try {
      return [resolveSpec(id, files)];
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  throwIfAny(problems);
  return specs;
}
