import { listPackages, listProviders } from './workspace.ts';

/** The native compiler, from the root. `tsc` on the path may be either of the two that are installed. */
export const TSC = 'node_modules/typescript-native/bin/tsc';

/** The providers, which are alike, and everything outside of packages. */
const SHARED = ['tsconfig.providers.json', 'tsconfig.json'];

/** What tsc is called with: the configuration of each package that is written by hand, and those of all others together. */
export function listTypePrograms(): readonly string[] {
  const providers = new Set(listProviders().map(({ folder }) => folder));
  const own = listPackages().filter(({ folder }) => !providers.has(folder));
  return [...own.map(({ folder }) => `${folder}/tsconfig.json`), ...SHARED];
}
