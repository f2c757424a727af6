import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Words of the document and what the vendor makes of them. */
export type Edit = readonly [from: string | RegExp, to: string];

export interface VendorPage {
  readonly edits: readonly Edit[];
  /** Where it is written, from the root of the copy. @default 'page.md' */
  readonly file?: string;
  /** As the fence says it. @default 'GET' */
  readonly method?: 'GET' | 'get';
}

/**
 * Writes the docs page of a vendor into a copy of the repository, made of the document that lies
 * there, as it might be tomorrow.
 */
export async function writeVendorPage(
  copy: string,
  id: string,
  { edits, file = 'page.md', method = 'GET' }: VendorPage,
): Promise<void> {
  const folder = join(copy, 'specs', id);
  let document = await readFile(join(folder, 'vendored.openapi.yaml'), 'utf8');
  for (const [from, to] of edits) {
    const edited = document.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (edited === document) throw new Error(`${id}: the document says nothing of ${from}`);
    document = edited;
  }
  const path = /^ {2}path: (\S+)$/m.exec(await readFile(join(folder, 'source.yaml'), 'utf8'))?.[1];
  await writeFile(
    join(copy, file),
    `# Balance\n\n## OpenAPI\n\n\`\`\`\`yaml ${method} ${path}\n${document}\n\`\`\`\`\n`,
  );
}
