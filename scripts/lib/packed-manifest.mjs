import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeServerName } from './server-manifest.mjs';

// The pnpm hook that adds to every packed package.json where it comes from, that everybody may have it, and its CommonJS build. `repository` in
// the root's package.json is the one constant; as long as it is not set, no tarball claims an address.
const root = new URL('../../', import.meta.url);
const { repository } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

function describeOrigin(folder) {
  if (!repository) return {};
  const page = repository.replace(/^git\+/, '').replace(/\.git$/, '');
  return {
    homepage: `${page}/tree/main/${folder}#readme`,
    bugs: `${page}/issues`,
    repository: { type: 'git', url: repository, directory: folder },
  };
}

const toCommonJs = (file) => file.replace(/\.mjs$/, '.cjs');
const toTypes = (file) => file.replace(/\.[mc]js$/, '.d.cts');

/**
 * What tsdown.config.ts builds for `require`. A Node that can `require` modules takes `module-sync`, so that a process which imports and
 * requires has every cache and limit once; only Node 22.0 to 22.11 and tools such as Jest take the second copy. No `types`: TypeScript finds
 * those beside the file that it takes, of the kind that it is, and in a file that several entries share the names of them all. `main`, `types`
 * and `typesVersions` are for what knows no `exports`: `moduleResolution: node10`.
 */
function describeCommonJs({ exports = {}, files = [] }) {
  const modules = Object.entries(exports).filter(([, target]) => target.default !== undefined);
  if (modules.length === 0) return {};
  const main = exports['.']?.default;
  const subpaths = modules.filter(([name]) => name !== '.');
  return {
    ...(main && { main: toCommonJs(main), types: toTypes(main) }),
    typesVersions: {
      '*': Object.fromEntries(
        subpaths.map(([name, target]) => [
          name.slice('./'.length),
          [toTypes(target.require ?? target.default)],
        ]),
      ),
    },
    exports: {
      ...exports,
      ...Object.fromEntries(
        modules.map(([name, { types: _, default: module, require: shared, ...source }]) => [
          name,
          {
            ...(files.includes('src') && source),
            'module-sync': module,
            require: shared ?? toCommonJs(module),
            default: module,
          },
        ]),
      ),
    },
  };
}

export const hooks = {
  beforePacking(manifest, folder) {
    const origin = describeOrigin(relative(fileURLToPath(root), folder).replaceAll('\\', '/'));
    const entries = describeCommonJs(manifest);
    const { scripts: _, devDependencies: __, ...ofUsers } = manifest; // these are for this repository
    return {
      ...ofUsers,
      ...entries,
      ...origin,
      ...describeServerName(manifest, repository),
      publishConfig: { access: 'public' },
    };
  },
};
