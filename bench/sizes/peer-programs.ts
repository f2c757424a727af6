import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Generator, generatedFolder } from '../support/peers.ts';
import { loadDefinition } from '../support/vendors.ts';

/**
 * The code that reads one vendor's balance, as a user of that peer would write it; `index` keeps
 * names apart.
 */
type WriteProgram = (id: string, index: number) => Promise<string>;

/** The name under which a generator exports the operation. */
async function findOperation(
  generator: Generator,
  id: string,
  file: string,
  pattern: RegExp,
): Promise<string> {
  const code = await readFile(join(generatedFolder(generator, id), file), 'utf8');
  const name = pattern.exec(code)?.[1];
  if (name === undefined)
    throw new Error(`${generator} generates no operation for ${id} in ${file}`);
  return name;
}

async function headersOf(id: string): Promise<string> {
  const { auth } = await loadDefinition(id);
  if (!('header' in auth)) throw new Error(`${id} takes its key elsewhere than in a header`);
  return `{ ${JSON.stringify(auth.header)}: ${auth.scheme ? `'${auth.scheme} ' + key` : 'key'} }`;
}

export const peerPrograms = {
  'hand-written fetch (no safety)': async (id) => {
    const { baseUrl, path } = await loadDefinition(id);
    return `fetch('${baseUrl}${path}', { headers: ${await headersOf(id)} })
      .then((response) => { if (!response.ok) throw new Error(response.status); return response.json(); })
      .then(console.log);`;
  },
  orval: async (id, index) => {
    const name = await findOperation('orval', id, 'client.ts', /^export const (\w+) = async /m);
    return `import { ${name} as read${index} } from '${generatedFolder('orval', id)}/client';
      read${index}({ headers: ${await headersOf(id)} }).then(({ data }) => console.log(data));`;
  },
  kubb: async (id, index) => {
    const { baseUrl } = await loadDefinition(id);
    const name = await findOperation('kubb', id, 'clients/index.ts', /^export \{ (\w+) \}/m);
    return `import { ${name} as read${index} } from '${generatedFolder('kubb', id)}/clients/index';
      read${index}({ baseURL: '${baseUrl}', headers: ${await headersOf(id)} }).then(console.log);`;
  },
  'openapi-fetch': async (id, index) => {
    const { baseUrl, path } = await loadDefinition(id);
    return `import createClient${index} from 'openapi-fetch';
      createClient${index}({ baseUrl: '${baseUrl}', headers: ${await headersOf(id)} }).GET('${path}').then(({ data }) => console.log(data));`;
  },
  'hey-api': async (id, index) => {
    const name = await findOperation(
      'hey-api',
      id,
      'sdk.gen.ts',
      /^export const (\w+) = <ThrowOnError/m,
    );
    return `import { ${name} as read${index} } from '${generatedFolder('hey-api', id)}/sdk.gen';
      read${index}({ auth: key }).then(({ data }) => console.log(data));`;
  },
  redocly: async (id, index) => {
    const name = await findOperation(
      'redocly',
      id,
      'client.ts',
      /^export const \{ (?!configure)(\w+) \} = client;/m,
    );
    return `import { configure as configure${index}, ${name} as read${index} } from '${generatedFolder('redocly', id)}/client';
      configure${index}({ auth: { bearer: key, apiKey: key } });
      read${index}().then(console.log);`;
  },
  'ky + zod/mini': async (id, index) => {
    const { baseUrl, path, balance } = await loadDefinition(id);
    const [member] = String(balance.remaining).split('/').slice(1);
    return `import ky${index} from 'ky';
      import { number as number${index}, object as object${index} } from 'zod-4/mini';
      ky${index}('${baseUrl}${path}', { headers: ${await headersOf(id)} }).json()
        .then((body) => object${index}({ ${member}: number${index}() }).parse(body)).then(console.log);`;
  },
  zodios: async (id, index) => {
    const { baseUrl } = await loadDefinition(id);
    const name = await findOperation('zodios', id, 'client.ts', /alias: "(\w+)"/);
    return `import { createApiClient as create${index} } from '${generatedFolder('zodios', id)}/client';
      create${index}('${baseUrl}', { axiosConfig: { headers: ${await headersOf(id)} } }).${name}().then(console.log);`;
  },
} as const satisfies Readonly<Record<string, WriteProgram>>;

/** One program that reads all these vendors. */
export async function writeProgram(
  peer: keyof typeof peerPrograms,
  ids: readonly string[],
): Promise<string> {
  const parts: string[] = [];
  for (const [index, id] of ids.entries()) parts.push(await peerPrograms[peer](id, index));
  return `const key = globalThis.key;\n${parts.join('\n')}`;
}
