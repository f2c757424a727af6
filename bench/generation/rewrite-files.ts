// Reads the specs and everything that is generated from them, and writes the latter: what a `generate` cannot do without.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [root = ''] = process.argv.slice(2);

async function readAll(folder: string): Promise<Map<string, string>> {
  const files = (
    await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  ).filter((entry) => entry.isFile());
  const texts = new Map<string, string>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    texts.set(path, await readFile(path, 'utf8'));
  }
  return texts;
}

await readAll('specs');
for (const [path, text] of await readAll('packages')) await writeFile(path, text);
