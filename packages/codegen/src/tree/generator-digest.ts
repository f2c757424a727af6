import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from './digest.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** Which versions of other packages there are: those that are asked for, and those that are installed. */
const VERSIONS = ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml'];
const PACKAGES = ['packages/codegen', 'packages/core'];

/**
 * A digest of all that decides what the generator writes, beside the specs: its code and the core's, the versions of
 * other packages, and Node, whose list of currencies it asks.
 */
export function digestGenerator(): string {
  const { node = '', icu = '' } = process.versions;
  const files = [
    ...VERSIONS,
    ...PACKAGES.flatMap((folder) => [`${folder}/package.json`, ...listCode(`${folder}/src`)]),
  ];
  return digest(node, icu, ...files.flatMap((path) => [path, readText(path)]));
}

const listCode = (folder: string): readonly string[] =>
  (readdirSync(`${REPOSITORY}${folder}`, { recursive: true }) as string[])
    .filter((name) => /(?<!\.test)\.(?:ts|json|yaml)$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

function readText(path: string): string {
  try {
    return readFileSync(`${REPOSITORY}${path}`, 'utf8');
  } catch (error) {
    // Not everybody installs with pnpm.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
