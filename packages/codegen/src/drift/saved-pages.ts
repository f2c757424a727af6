import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SpecError } from '../errors/spec-error.ts';
import type { LoadPage } from '../page/load-page.ts';
import { createPage, type Page } from '../page/page.ts';

/** Pages in a folder, so that drift can be looked for without a network. */
export interface SavedPages {
  /** The page of a provider, the one file named after it (`acme.md`, `acme.html.txt`), or null. */
  readonly pageOf: (id: string) => Promise<Page | null>;
  /** The site index of a provider: `acme.llms.txt`. */
  readonly indexOf: (id: string) => Promise<Page | null>;
  /** A page by its address: `docs.acme.example/credits.md`. */
  readonly load: LoadPage;
}

export function openSavedPages(folder: string): SavedPages {
  const find = async (accept: (name: string) => boolean): Promise<Page | null> => {
    const names = await readdir(folder).catch(() => {
      throw new SpecError(`${folder} is not a folder of saved pages`);
    });
    const [name, ...others] = names.filter(accept);
    if (name === undefined) return null;
    if (others.length > 0)
      throw new SpecError(
        `${folder} has several pages of one provider: ${[name, ...others].join(', ')}`,
      );
    return createPage(name, await readFile(join(folder, name)));
  };
  return {
    pageOf: (id) => find((name) => name.startsWith(`${id}.`) && name !== `${id}.llms.txt`),
    indexOf: (id) => find((name) => name === `${id}.llms.txt`),
    load: async (address) => {
      const { host, pathname } = new URL(address);
      if (pathname.split('/').includes('..'))
        throw new SpecError(`${address} cannot be a saved page`);
      const bytes = await readFile(join(folder, host, pathname)).catch(() => {
        throw new SpecError(`${address} is not among the saved pages`);
      });
      return createPage(address, bytes);
    },
  };
}
