import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import { toUtf8 } from '../openapi/decode-text.ts';
import type { LoadPage } from '../page/load-page.ts';

/** Pages that lie in a folder, so that drift can be looked for without a network. */
export interface SavedPages {
  /** The page of a provider: the one file that is called after it (`acme.md`, `acme.html.txt`); null where there is none. */
  readonly pageOf: (id: string) => Promise<Uint8Array | null>;
  /** The site index of a provider: `acme.llms.txt`. */
  readonly indexOf: (id: string) => Promise<Uint8Array | null>;
  /** A page by its address: `docs.acme.example/credits.md`. */
  readonly load: LoadPage;
}

export function openSavedPages(folder: string): SavedPages {
  const find = async (accept: (name: string) => boolean): Promise<Uint8Array | null> => {
    const names = await readdir(folder).catch(() => {
      throw new SpecError(`${folder} is no folder of pages`);
    });
    const [name, ...others] = names.filter(accept);
    if (others.length > 0)
      throw new SpecError(
        `${folder} has several pages of one provider: ${[name, ...others].join(', ')}`,
      );
    return name === undefined
      ? null
      : toUtf8(await readFile(join(folder, name)), `the page ${name}`);
  };
  return {
    pageOf: (id) => find((name) => name.startsWith(`${id}.`) && name !== `${id}.llms.txt`),
    indexOf: (id) => find((name) => name === `${id}.llms.txt`),
    load: async (address) => {
      const { host, pathname } = new URL(address);
      if (pathname.split('/').includes('..')) throw new SpecError(`${address} is no saved page`);
      return readFile(join(folder, host, pathname)).catch(() => {
        throw new SpecError(`${address} is not among the saved pages`);
      });
    },
  };
}
