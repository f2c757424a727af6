import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Manifest, root } from './workspace.ts';

/** The files of a package as it is packed, by path. */
type Files = ReadonlyMap<string, string>;

/** All that a tarball may hold. A pattern is added here when somebody has found that users need the file. */
const NEEDED: readonly RegExp[] = [
  /^(package\.json|README\.md|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^(openapi|report\.schema|config\.schema|api\.schema|grafana-dashboard)\.json$/,
  /^prometheus-rules\.yml$/,
  /^dist\/[\w-]+\.(mjs|cjs|d\.mts|d\.cts)(\.map)?$/,
  /^src\/([\w-]+\/)*[\w-]+(\.gen)?\.ts$/, // what the source maps lead to
];
const NOT_NEEDED = /(^|\/)(test|tests|test-support|fixtures|bench)\/|\.test(-d)?\.ts$/;
/** Of every entry that can be imported: the first that fits is taken. */
const CONDITIONS = ['@fuelgauge/source', 'module-sync', 'require', 'default'];
/** Where no sources are packed. */
const WITHOUT_SOURCES = CONDITIONS.slice(1);
/** The oldest Node of our packages; the monitor keeps its history in what Node has since 22.13. */
const ENGINES: ReadonlySet<string | undefined> = new Set(['>=20.19', '>=22.13']);
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];

/** Files that are too many or missing. */
export function findFileFaults(files: Files): readonly string[] {
  const paths = [...files.keys()];
  return [
    ...ALWAYS.filter((path) => !files.has(path)).map((path) => `${path} is missing`),
    ...paths
      .filter((path) => NOT_NEEDED.test(path) || !NEEDED.some((pattern) => pattern.test(path)))
      .map((path) => `${path} is not needed by users`),
  ];
}

/** Maps that lead nowhere: every source must be in the tarball, or its text in the map. */
export function findMapFaults(files: Files): readonly string[] {
  const code = [...files.keys()].filter((path) => /^dist\/.*\.[cm](js|ts)$/.test(path));
  const maps = [...files].filter(([path]) => path.endsWith('.map'));
  return [
    ...code
      .filter(
        (path) =>
          /\/\/# sourceMappingURL=/.test(files.get(path) ?? '') && !files.has(`${path}.map`),
      )
      .map((path) => `${path} names a map that is missing`),
    ...maps.flatMap(([path, text]) => {
      const { sources, sourcesContent = [] } = JSON.parse(text) as {
        sources: string[];
        sourcesContent?: unknown[];
      };
      return sources
        .filter(
          (source, index) =>
            !files.has(posix.join(posix.dirname(path), source)) && !sourcesContent[index],
        )
        .map((source) => `${path} leads to ${source}, which is not there`);
    }),
  ];
}

/**
 * Links of the README that lead to no file of the tarball, nor of the repository, where a registry
 * looks for them.
 */
export function findLinkFaults(files: Files, folder: string): readonly string[] {
  const links = [...(files.get('README.md') ?? '').matchAll(/\]\((?!https:|#)([^)\s#]+)/g)];
  const isThere = (link: string) =>
    files.has(posix.normalize(link)) || existsSync(join(root, folder, link));
  return links.flatMap(([, link = '']) => (isThere(link) ? [] : [`README.md links to ${link}`]));
}

/**
 * What a package.json, as it is packed, must and must not say. Files that entries name are the
 * business of publint; type, licence and scripts that run by themselves are checked of every
 * package in tests/repository/house-rules.test.ts.
 */
export function findManifestFaults(manifest: Manifest): readonly string[] {
  const { exports = {}, keywords = [], description = '' } = manifest;
  const modules = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'object' ? [[name, target] as const] : [],
  );
  const main = exports['.'];
  const rules: readonly (readonly [isKept: boolean, fault: string])[] = [
    [ENGINES.has(manifest.engines?.['node']), 'engines.node is not what the tests run on'],
    [modules.length === 0 || manifest.sideEffects === false, 'sideEffects is not false'],
    [!['module', 'browser'].some((field) => field in manifest), 'has entries for bundlers'],
    [
      typeof main !== 'object' || (manifest.main === main['require'] && 'types' in manifest),
      'has no entry for what knows no exports',
    ],
    [keywords.length >= 3, 'has too few keywords'],
    [description.length >= 20, 'has no description'],
    ['./package.json' in exports, 'does not export its package.json'],
    [manifest.publishConfig?.access === 'public', 'is not published for everyone'],
    [
      manifest.publishConfig?.provenance === undefined,
      'asks for provenance, which no first publish by hand has',
    ],
  ];
  return [
    ...rules.flatMap(([isKept, fault]) => (isKept ? [] : [fault])),
    ...modules
      .filter(([, target]) => {
        const given = Object.keys(target).join();
        return given !== CONDITIONS.join() && given !== WITHOUT_SOURCES.join();
      })
      .map(([name]) => `${name} does not have ${CONDITIONS.join(', ')}, in this order`),
  ];
}

/**
 * Everything that is wrong with a package as it is packed.
 * @param folder - where it stands in the repository
 */
export function findPackageFaults(files: Files, folder: string): readonly string[] {
  const manifest = JSON.parse(files.get('package.json') ?? '{}') as Manifest;
  return [
    ...findManifestFaults(manifest),
    ...findFileFaults(files),
    ...findMapFaults(files),
    ...findLinkFaults(files, folder),
  ];
}
