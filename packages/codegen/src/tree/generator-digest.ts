import { fileURLToPath } from 'node:url';
import { digest } from './digest.ts';
import { readText, readTexts } from './read-tree.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** Which versions of other packages there are: those that are asked for, and those that are installed. */
const VERSIONS = ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml'];
const MANIFESTS = ['packages/codegen/package.json', 'packages/core/package.json'];
const CODE = ['packages/codegen/src', 'packages/core/src'];

/** Of the code that this process runs, which it loads once. */
let known: string | undefined;

/**
 * A digest of all that decides what the generator writes, beside the specs: its code and the core's, the versions of
 * other packages, and Node, whose list of currencies it asks.
 */
export function digestGenerator(): string {
  known ??= readGenerator();
  return known;
}

function readGenerator(): string {
  const { node = '', icu = '' } = process.versions;
  const settings = [...VERSIONS, ...MANIFESTS].map((path) => readText(REPOSITORY, path) ?? '');
  const code = CODE.flatMap((folder) => [
    ...readTexts(REPOSITORY, folder, (name) => !name.endsWith('.test.ts')),
  ]);
  return digest(node, icu, ...settings, ...code.flat());
}
