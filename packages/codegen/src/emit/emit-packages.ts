import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { RefusedVendor } from '../spec/vocabulary/refused.ts';
import { describeVendor, emitCatalog } from './emit-catalog.ts';
import { emitDocument, emitEmulation, emitMswHandlers } from './emit-emulation.ts';
import { emitIndex } from './emit-index.ts';
import { emitProviderPackageJson, emitRegistryPackageJson } from './emit-package-json.ts';
import { emitProvider } from './emit-provider.ts';
import { emitReadme } from './emit-readme.ts';
import { emitRefused } from './emit-refused.ts';
import {
  emitEmulations,
  emitRegistry,
  emitRegistryReadme,
  loadDefinition,
  loadEmulation,
} from './emit-registry.ts';
import { emitSchema } from './emit-schema.ts';
import type { RegistryEntry } from './registry-entry.ts';

/** Path from the root of the repository, and the text of the file. */
export type EmittedFile = readonly [path: string, text: string];

/**
 * All files of one provider package.
 *
 * @param schema its `src/schema.ts`, where that is known: it takes most of the time
 */
export async function emitProviderPackage(
  spec: ResolvedSpec,
  schema?: string,
): Promise<readonly EmittedFile[]> {
  const files: Readonly<Record<string, string>> = {
    'src/schema.ts': schema ?? (await emitSchema(spec)),
    'src/provider.ts': emitProvider(spec),
    'src/index.ts': emitIndex(spec),
    'src/document.ts': emitDocument(spec),
    'src/emulation.ts': emitEmulation(spec),
    'src/msw.ts': emitMswHandlers(spec),
    'openapi.json': `${JSON.stringify(spec.document)}\n`,
    'package.json': emitProviderPackageJson(spec),
    'tsconfig.json': emitTsconfig(3),
    'README.md': emitReadme(spec),
  };
  return inFolder(`packages/providers/${spec.id}`, files);
}

export const emitRegistryEntry = (spec: ResolvedSpec): RegistryEntry => ({
  id: spec.id,
  name: spec.definition.name,
  package: spec.names.package,
  registry: loadDefinition(spec),
  emulations: loadEmulation(spec),
  catalog: describeVendor(spec),
});

/** All files of the registry package. */
export function emitRegistryPackage(
  entries: readonly RegistryEntry[],
  refused: readonly RefusedVendor[],
): readonly EmittedFile[] {
  const files: Readonly<Record<string, string>> = {
    'src/registry.gen.ts': emitRegistry(entries),
    'src/catalog.gen.ts': emitCatalog(entries),
    'src/emulations.gen.ts': emitEmulations(entries),
    'src/refused.gen.ts': emitRefused(refused),
    'package.json': emitRegistryPackageJson(entries),
    'tsconfig.json': emitTsconfig(2),
    'README.md': emitRegistryReadme(entries),
  };
  return inFolder('packages/registry', files);
}

const inFolder = (
  folder: string,
  files: Readonly<Record<string, string>>,
): readonly EmittedFile[] =>
  Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]);

/** `tsconfig.json` of a package this many folders below the root. */
const emitTsconfig = (depth: number): string =>
  `{ "extends": "${'../'.repeat(depth)}tsconfig.base.json", "include": ["src"] }\n`;
