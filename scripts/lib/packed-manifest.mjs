import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

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
const toTypes = (file) => file.replace(/\.mjs$/, '.d.cts');

/**
 * What tsdown.config.ts builds for `require`. A Node that can `require` modules takes `module-sync`, so that a process which imports and
 * requires has every cache and limit once; only Node 22.0 to 22.11 and tools such as Jest take the second copy. No `types`: TypeScript finds
 * those beside the file that it takes, of the kind that it is. `main`, `types` and `typesVersions` are for what knows no `exports`: `moduleResolution: node10`.
 */
function describeCommonJs(exports = {}) {
  const modules = Object.entries(exports).filter(([, target]) => target.default !== undefined);
  if (modules.length === 0) return {};
  const main = exports['.']?.default;
  const subpaths = modules.filter(([name]) => name !== '.');
  return {
    ...(main && { main: toCommonJs(main), types: toTypes(main) }),
    typesVersions: {
      '*': Object.fromEntries(
        subpaths.map(([name, target]) => [name.slice('./'.length), [toTypes(target.default)]]),
      ),
    },
    exports: {
      ...exports,
      ...Object.fromEntries(
        modules.map(([name, { types: _, default: module, ...source }]) => [
          name,
          { ...source, 'module-sync': module, require: toCommonJs(module), default: module },
        ]),
      ),
    },
  };
}

export const hooks = {
  beforePacking(manifest, folder) {
    const origin = describeOrigin(relative(fileURLToPath(root), folder).replaceAll('\\', '/'));
    const entries = describeCommonJs(manifest.exports);
    return {
      ...manifest,
      ...entries,
      ...origin,
      publishConfig: { access: 'public' },
    };
  },
};
