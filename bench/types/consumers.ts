import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/workspace.ts';
import { generatedFolder } from '../support/peers.ts';
import { loadDefinition } from '../support/vendors.ts';

const compilerOptions = {
  noEmit: true,
  strict: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  allowImportingTsExtensions: true,
  types: [],
  skipLibCheck: false,
};

/** What a user of a peer, or ours, writes to read one vendor, into a module of its own. */
type WriteModule = (id: string, folder: string) => Promise<string>;

export const modules: Readonly<Record<'fuelgauge' | 'openapi-fetch', WriteModule>> = {
  async fuelgauge(id) {
    const index = await readFile(join(root, 'packages/providers', id, 'src/index.ts'), 'utf8');
    const create = /export function (create\w+)/.exec(index)?.[1];
    const { path } = await loadDefinition(id);
    return `import { ${create} } from '@fuelgauge/${id}';
const client = ${create}();
export const balance: string = (await client.getBalance()).remaining;
export const { data } = await client.GET('${path}');`;
  },
  async 'openapi-fetch'(id, folder) {
    await copyFile(
      join(generatedFolder('openapi-typescript', id), 'schema.ts'),
      join(folder, `${id}.schema.ts`),
    );
    const { baseUrl, path } = await loadDefinition(id);
    return `import createClient from 'openapi-fetch';
import type { paths } from './${id}.schema.ts';
const client = createClient<paths>({ baseUrl: '${baseUrl}' });
export const { data } = await client.GET('${path}');`;
  },
};

/**
 * Writes a project that uses these vendors.
 * @returns its folder
 */
export async function writeConsumer(
  write: WriteModule,
  project: string,
  name: string,
  ids: readonly string[],
): Promise<string> {
  const folder = join(project, name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts'] }),
  );
  for (const id of ids) await writeFile(join(folder, `${id}.ts`), await write(id, folder));
  return folder;
}
