import {
  type EmittedFile,
  emitProviderPackage,
  emitRegistryPackage,
} from '../emit/emit-packages.ts';
import { typedPart } from '../emit/emit-schema.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { checkCollisions } from '../spec/check-collisions.ts';
import { readRefused } from '../spec/read-refused.ts';
import { REFUSED_FILE } from '../spec/refused-file.ts';
import { type ResolvedSpec, resolveSpec, type SpecFacts } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';

/** A spec whose package is not made: it is as it should be. */
export interface UnchangedSpec {
  readonly facts: SpecFacts;
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
  readonly facts: SpecFacts;
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
  const specs = [...resolved, ...unchanged.map(withProblem)].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  throwIfAny(checkCollisions(specs));
  const refused = readRefused(
    specFiles.get(REFUSED_FILE) ?? '',
    new Set(specs.map(({ id }) => id)),
  );
  const packages: MadePackage[] = [];
  for (const spec of resolved) {
    const { problem: _, document, ...facts } = spec;
    const typed = JSON.stringify(typedPart(document));
    const files = await emitProviderPackage(spec, findSchema(spec.id, typed));
    packages.push({ facts, typed, files });
  }
  return { packages, registry: emitRegistryPackage(specs, refused) };
}

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

/** Where a problem is, is looked up in its folder, if one is told. */
const withProblem = ({ facts, readTexts }: UnchangedSpec): Omit<ResolvedSpec, 'document'> => ({
  ...facts,
  problem: (...problem) => resolveSpec(facts.id, readTexts()).problem(...problem),
});
