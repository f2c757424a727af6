import { join } from 'node:path';
import { Application, OptionDefaults, type TypeDocOptions } from 'typedoc';
import { root } from '../workspace.ts';
import { listSources } from './public-program.ts';

export interface ApiReference {
  /** What can be imported, and is described. */
  readonly modules: readonly string[];
  /** A comment or a type that the reference cannot show counts as one. */
  readonly problems: number;
}

/** Writes the API reference, made of the TSDoc comments of everything that is exported, into the folder. */
export async function createApiReference(folder: string): Promise<ApiReference> {
  const entryPoints = listSources().flatMap(({ entries }) => entries);
  const options: TypeDocOptions = {
    name: 'fuelgauge',
    tsconfig: join(root, 'scripts/lib/api/tsconfig.json'),
    entryPoints: entryPoints.map(({ path }) => path),
    readme: 'none',
    disableSources: true, // they would link to a repository whose address is not known here
    excludeExternals: true,
    excludePrivate: true,
    blockTags: [...OptionDefaults.blockTags, '@constant', '@description'], // openapi-typescript writes them
    logLevel: 'Warn',
  };
  const app = await Application.bootstrap(options);
  const found = app.getEntryPoints() ?? [];
  const named = found.map((entry) => {
    const own = entryPoints.find(({ path }) => path === entry.sourceFile.fileName);
    return { ...entry, displayName: own?.name ?? entry.displayName };
  });
  const project = app.converter.convert(named);
  app.validate(project);
  await app.generateDocs(project, folder);
  return {
    modules: named.map(({ displayName }) => displayName),
    problems: app.logger.errorCount + app.logger.warningCount,
  };
}
