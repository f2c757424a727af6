import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// The pnpm hook that adds to every packed package.json where it comes from and that everybody may have it. `repository` in the
// root's package.json is the one constant; as long as it is not set, no tarball claims an address.
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

export const hooks = {
  beforePacking(manifest, folder) {
    const origin = describeOrigin(relative(fileURLToPath(root), folder).replaceAll('\\', '/'));
    return { ...manifest, ...origin, publishConfig: { access: 'public' } };
  },
};
