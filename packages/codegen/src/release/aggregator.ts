import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The one package that everybody who reads several vendors has. */
const AGGREGATOR = 'packages/balances';

export interface Aggregator {
  readonly packageName: string;
  readonly version: string;
}

/**
 * The aggregator; null where there is none. Its declarations are written file by file (`isolatedDeclarations`), so that no
 * change of a provider changes a word in them.
 */
export async function readAggregator(root: string): Promise<Aggregator | null> {
  if (!existsSync(join(root, AGGREGATOR, 'src/index.ts'))) return null;
  const text = await readFile(join(root, AGGREGATOR, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  return { packageName: name, version };
}
