import { type EmittedFile, emitProviderPackage, emitRegistryPackage } from './emit/emit-packages.ts';
import { checkTogether } from './resolve/check-together.ts';
import { type ResolvedSpec, resolveSpec } from './resolve/resolve-spec.ts';
import type { TextFiles } from './resolve/spec-folder.ts';
import { SpecError, throwIfAny } from './spec-error.ts';

/**
 * From spec folders to packages. A pure function: the same texts in give the same texts out, by path from the root of the
 * repository, in the order of their paths.
 *
 * @throws SpecError with every problem of every folder
 */
export async function generatePackages(specFiles: TextFiles): Promise<TextFiles> {
  const ids = new Set([...specFiles.keys()].flatMap((path) => /^specs\/([^/]+)\/./.exec(path)?.[1] ?? []));
  const specs = resolveAll([...ids].sort(), specFiles);
  throwIfAny(checkTogether(specs));
  const files: EmittedFile[] = [...emitRegistryPackage(specs)];
  for (const spec of specs) files.push(...(await emitProviderPackage(spec)));
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function resolveAll(ids: readonly string[], specFiles: TextFiles): readonly ResolvedSpec[] {
  const problems: string[] = [];
  const specs = ids.flatMap((id) => {
    try {
      return [resolveSpec(id, specFiles)];
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  throwIfAny(problems);
  return specs;
}
