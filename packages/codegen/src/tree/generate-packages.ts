import {
  type EmittedFile,
  emitProviderPackage,
  emitRegistryPackage,
} from '../emit/emit-packages.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { checkCollisions } from '../spec/check-collisions.ts';
import { type ResolvedSpec, resolveSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';

/**
 * From spec folders to packages. A pure function: the same texts in give the same texts out, by
 * path from the root of the repository, in the order of their paths.
 *
 * @throws SpecError with every problem of every folder
 */
export async function generatePackages(specFiles: TextFiles): Promise<TextFiles> {
  const specs = resolveAll(groupById(specFiles));
  throwIfAny(checkCollisions(specs));
  const files: EmittedFile[] = [...emitRegistryPackage(specs)];
  for (const spec of specs) files.push(...(await emitProviderPackage(spec)));
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
