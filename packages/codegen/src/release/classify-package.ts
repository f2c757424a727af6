import { rankOf, strongest } from '../compare/bump.ts';
import { type Classification, classify } from '../compare/classify.ts';
import type { Emissions } from '../compare/compare-types.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { compareExports } from './compare-exports.ts';
import type { ReadFile, ReleasedPackage } from './released-document.ts';

/** A package as it would be released now. */
export interface NextPackage {
  readonly document: Json;
  /** The text of any of its files, by path within the package. */
  readonly read: ReadFile;
}

/** The bump that a package deserves since its release: by its document, its meaning and its exports. */
export async function classifyPackage(
  released: ReleasedPackage,
  { document, read }: NextPackage,
  types?: Emissions,
): Promise<Classification> {
  const { changes } = await classify(released.document, document, types);
  const provider = 'src/provider.ts';
  const isSame = canonicalJson(released.document) === canonicalJson(document);
  const all = [
    ...changes,
    ...(await compareExports(released.read, read)),
    ...(isSame ? compareDefinitions(await released.read(provider), await read(provider)) : []),
  ].sort((a, b) => rankOf(b.bump) - rankOf(a.bump));
  return { bump: strongest(all.map(({ bump }) => bump)), changes: all };
}
