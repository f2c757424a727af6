import { basename } from 'node:path';
import type { Manifest } from './workspace.ts';

/** What is built of a package: TypeScript sources by the name of the file in `dist`. */
export interface PackageEntries {
  /** What can be imported. */
  readonly modules: Readonly<Record<string, string>>;
  /** What can be run. */
  readonly programs: Readonly<Record<string, string>>;
  /** Whether its sources are packed: without them, a map is worth nothing. */
  readonly hasSources: boolean;
}

/** Reads from a package.json what there is to build; paths of sources begin in the package's folder. */
export function readPackageEntries(manifest: Manifest): PackageEntries {
  const { exports = {}, bin = {}, files = [] } = manifest;
  const name = (file: string) => basename(file, '.mjs');
  return {
    modules: Object.fromEntries(
      Object.values(exports).flatMap((target) => {
        if (typeof target === 'string') return [];
        const { '@fuelgauge/source': source, default: built } = target;
        return source && built ? [[name(built), source]] : [];
      }),
    ),
    programs: Object.fromEntries(
      Object.values(bin).map((file) => [name(file), `src/${name(file)}.ts`]),
    ),
    hasSources: files.includes('src'),
  };
}
