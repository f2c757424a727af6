import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is read here of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly sideEffects?: boolean;
  readonly engines?: Readonly<Record<string, string>>;
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean };
  readonly files?: readonly string[];
  readonly main?: string;
  readonly bin?: Readonly<Record<string, string>>;
  /** By subpath: a file, or files by condition. */
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface WorkspacePackage {
  /** Relative to the root, with `/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

function readPackages(parent: string): WorkspacePackage[] {
  return readdirSync(join(root, parent), { withFileTypes: true }).flatMap((entry) => {
    const folder = `${parent}/${entry.name}`;
    try {
      return [
        {
          folder,
          manifest: JSON.parse(
            readFileSync(join(root, folder, 'package.json'), 'utf8'),
          ) as Manifest,
        },
      ];
    } catch {
      return []; // no package
    }
  });
}

/** The packages that `generate` writes, one a vendor. */
export function listProviders(): readonly WorkspacePackage[] {
  return readPackages('packages/providers');
}

/** Every package of the workspace, by folder. */
export function listPackages(): readonly WorkspacePackage[] {
  return [...readPackages('packages'), ...listProviders()];
}

/** Those that are published. */
export function listPublicPackages(): readonly WorkspacePackage[] {
  return listPackages().filter(({ manifest }) => manifest.private !== true);
}
