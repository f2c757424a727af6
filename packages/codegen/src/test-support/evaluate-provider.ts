import type { ProviderDefinition } from '@fuelgauge/core';
import ts from 'typescript';
import type { TextFiles } from '../spec/spec-folder.ts';
import { generatePackages } from '../tree/generate-packages.ts';
import { compile } from './compile.ts';

/** A provider package as its users get it: what `generate` emits, type-checked and run. */
export interface EvaluatedProvider {
  readonly definition: ProviderDefinition;
  /** The resolved document, `openapi.json`. */
  readonly document: unknown;
  /** What the compiler says of the emitted code. */
  readonly faults: readonly string[];
  readonly packages: TextFiles;
}

/** Generates in memory and evaluates the emitted definition; nothing touches the disk. */
export async function evaluateProvider(
  id: string,
  specFiles: TextFiles,
): Promise<EvaluatedProvider> {
  const packages = await generatePackages(specFiles);
  const read = (name: string): string => packages.get(`packages/providers/${id}/${name}`) ?? '';
  const provider = read('src/provider.ts');
  const faults = compile(
    new Map([
      ['provider.ts', provider],
      ['schema.ts', read('src/schema.ts')],
    ]),
  );
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext };
  const script = ts.transpileModule(provider, { compilerOptions: options }).outputText;
  const module = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return { definition: module[id], document: JSON.parse(read('openapi.json')), faults, packages };
}
