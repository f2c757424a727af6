import {
  type EmittedFile,
  emitProviderPackage,
  emitRegistryPackage,
} from '../emit/emit-packages.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { checkCollisions } from '../spec/check-collisions.ts';
import { REFUSED_FILE, readRefused } from '../spec/read-refused.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { type GeneratedSpec, NO_CACHE, type SpecCache } from './spec-cache.ts';

/**
 * From spec folders to packages. A pure function: the same texts in give the same texts out, by
 * path from the root of the repository, in the order of their paths.
 *
 * @param cache what folders gave before: one that has not changed is not made again
 * @throws SpecError with every problem of every folder
 */
export async function generatePackages(
  specFiles: TextFiles,
  cache: SpecCache = NO_CACHE,
): Promise<TextFiles> {
  const folders = groupById(specFiles);
  const known = new Map(folders.map(([id, files]) => [id, cache.read(id, files)]));
  const specs = resolveAll(folders, known);
  throwIfAny(checkCollisions(specs));
  const refused = readRefused(
    specFiles.get(REFUSED_FILE) ?? '',
    new Set(specs.map(({ id }) => id)),
  );
  const files: EmittedFile[] = [...emitRegistryPackage(specs, refused)];
  const texts = new Map(folders);
  for (const spec of specs) {
    const emitted = known.get(spec.id)?.files ?? (await emitProviderPackage(spec));
    files.push(...emitted);
    const { problem: _, ...plain } = spec;
    if (!known.get(spec.id))
      cache.write(spec.id, texts.get(spec.id) ?? new Map(), { spec: plain, files: emitted });
  }
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
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

/** Resolved as before. Where a problem is, is looked up in its folder, if one is told. */
const fromCache = (id: string, files: TextFiles, { spec }: GeneratedSpec): ResolvedSpec => ({
  ...spec,
  problem: (...problem) => resolveSpec(id, files).problem(...problem),
});

function resolveAll(
  folders: ReturnType<typeof groupById>,
  known: ReadonlyMap<string, GeneratedSpec | undefined>,
): readonly ResolvedSpec[] {
  const problems: string[] = [];
  const specs = folders.flatMap(([id, files]) => {
    const before = known.get(id);
    try {
      return [before ? fromCache(id, files, before) : resolveSpec(id, files)];
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  throwIfAny(problems);
  return specs;
}
