import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../json/yaml-source.ts';
import { readSourceRecord, type SourceRecord } from '../spec/source-record.ts';

/** What the last import of a provider recorded; undefined where there was none. */
export function readSource(root: string, id: string): SourceRecord | undefined {
  const name = `specs/${id}/source.yaml`;
  const path = join(root, name);
  return existsSync(path)
    ? readSourceRecord(parseYaml(name, readFileSync(path, 'utf8')))
    : undefined;
}
