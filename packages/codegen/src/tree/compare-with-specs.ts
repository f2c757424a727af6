import { REFUSED_FILE } from '../spec/refused-file.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { compareTree, type TreeDifference } from './compare-tree.ts';
import { digest, digestFiles } from './digest.ts';
import type { KnownSpecs, MadePackages } from './generate-packages.ts';
import { digestGenerator } from './generator-digest.ts';
import { type KnownPackage, type KnownTree, readKnownTree, writeKnownTree } from './known-tree.ts';
import { PROVIDERS, REGISTRY, readGeneratedFiles, readText } from './read-tree.ts';
import { openSpecs, type SpecReader } from './spec-reader.ts';
import type { FileChanges } from './write-files.ts';

/** What the tree should hold, and where it does not. */
export interface SpecComparison {
  readonly fileCount: number;
  /** In the order of their paths. */
  readonly differences: readonly TreeDifference[];
}

/**
 * Compares the tree with what the generator makes of `specs/`. Every file is read. A package is
 * made again unless its files, and the texts that they are made of, are known to belong together.
 *
 * @param changes what is to change in `specs/`: it is compared as it will be
 * @throws SpecError with every problem of every folder
 */
export async function compareWithSpecs(
  root: string,
  changes: FileChanges = new Map(),
): Promise<SpecComparison> {
  const generator = digestGenerator();
  const known = readKnownTree(root, generator);
  const specs = openSpecs(root, changes);
  const sorted = sortSpecs(root, specs, known);
  const refused = specs.readRefused();
  const allSpecs = digest(refused, ...[...sorted.digests].flat());
  const folders = new Set([...sorted.unchanged.keys()].map((id) => `${PROVIDERS}/${id}`));
  const registry = readGeneratedFiles(root, REGISTRY);
  const { registry: before } = known;
  if (
    sorted.changed.size === 0 &&
    before?.specs === allSpecs &&
    before.files === digestFiles(registry)
  ) {
    const { differences } = compareTree(root, new Map(), folders.add(REGISTRY));
    return { fileCount: sorted.fileCount + registry.size, differences };
  }
  // Loaded here: to load what makes packages takes longer than to read hundreds of them.
  const { makePackages } = await import('./generate-packages.ts');
  const made = await makePackages(
    new Map([...sorted.changed, [REFUSED_FILE, refused]]),
    knownSpecs(root, specs, known, sorted.unchanged),
  );
  const emitted = new Map([...made.packages.flatMap(({ files }) => files), ...made.registry]);
  const { wanted, differences } = compareTree(root, emitted, folders);
  writeKnownTree(root, generator, learn(sorted, made, wanted, allSpecs));
  return { fileCount: sorted.fileCount + wanted.size, differences };
}

/** Spec folders by whether their packages have to be made. */
interface SortedSpecs {
  /** Digests of the texts of all folders, by id. */
  readonly digests: ReadonlyMap<string, string>;
  /** Those whose package is as it should be. */
  readonly unchanged: ReadonlyMap<string, KnownPackage>;
  /** How many files these packages have. */
  readonly fileCount: number;
  /** The texts of all others. */
  readonly changed: TextFiles;
}

function sortSpecs(root: string, specs: SpecReader, known: KnownTree): SortedSpecs {
  const digests = new Map<string, string>();
  const unchanged = new Map<string, KnownPackage>();
  const changed = new Map<string, string>();
  let fileCount = 0;
  for (const id of specs.ids) {
    const texts = specs.read(id);
    if (texts.size === 0) continue;
    const found = digestFiles(texts);
    digests.set(id, found);
    const before = known.packages.get(id);
    const files =
      before?.specs === found ? readGeneratedFiles(root, `${PROVIDERS}/${id}`) : undefined;
    if (before && files && before.files === digestFiles(files)) {
      unchanged.set(id, before);
      fileCount += files.size;
    } else for (const [path, text] of texts) changed.set(path, text);
  }
  return { digests, unchanged, fileCount, changed };
}

const knownSpecs = (
  root: string,
  specs: SpecReader,
  known: KnownTree,
  unchanged: SortedSpecs['unchanged'],
): KnownSpecs => ({
  unchanged: [...unchanged].map(([id, { entry, claims }]) => ({
    entry,
    claims,
    readTexts: () => specs.read(id),
  })),
  findSchema(id, typed) {
    const text = readText(root, `${PROVIDERS}/${id}/${SCHEMA}`);
    return text !== undefined && known.packages.get(id)?.types === digest(typed, text)
      ? text
      : undefined;
  },
});

const SCHEMA = 'src/schema.ts';

/** What is known now. The versions are those of the tree, as they are in its files. */
function learn(
  { digests, unchanged }: SortedSpecs,
  { packages, registry }: MadePackages,
  wanted: TextFiles,
  allSpecs: string,
): KnownTree {
  const digestOf = (files: MadePackages['registry']): string =>
    digestFiles(new Map(files.map(([path]) => [path, wanted.get(path) ?? ''])));
  const learned = packages.map(({ entry, claims, typed, files }): [string, KnownPackage] => {
    const { id } = entry;
    const specs = digests.get(id) ?? '';
    const types = digest(typed, wanted.get(`${PROVIDERS}/${id}/${SCHEMA}`) ?? '');
    return [id, { specs, files: digestOf(files), types, entry, claims }];
  });
  return {
    packages: new Map([...unchanged, ...learned]),
    registry: { specs: allSpecs, files: digestOf(registry) },
  };
}
