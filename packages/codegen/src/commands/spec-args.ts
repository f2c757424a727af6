import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../errors/spec-error.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { readSourceRecord, type SourceRecord } from '../spec/source-record.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  page: text,
  url: text,
  index: text,
  operation: text,
  retrieved: text,
  form: text,
  answer: { type: 'string', multiple: true },
  yes: flag,
  accept: flag,
  'accept-form': flag,
  'allow-origin-change': flag,
} as const;

/** Reads the arguments of a verb about one provider. */
export function parseSpecArgs(args: readonly string[], usage: string) {
  const parsed = tryParse(args, usage);
  const [id, ...others] = parsed.positionals;
  if (!id || !/^[a-z][a-z0-9-]*$/.test(id) || others.length > 0) throw new UsageError(usage);
  checkValues(parsed.values, usage);
  return { id, values: parsed.values };
}

/** What is recorded must be readable again, and nobody's password. */
function checkValues(
  { page, url, index, retrieved }: Readonly<Record<string, unknown>>,
  usage: string,
): void {
  if (typeof retrieved === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(retrieved))
    throw new UsageError('--retrieved must be a day (YYYY-MM-DD)', usage);
  for (const [name, value] of Object.entries({ page, url, index })) {
    if (typeof value !== 'string' || (name === 'page' && !/^https?:/i.test(value))) continue;
    const address = URL.parse(value);
    if (!/^https?:$/.test(address?.protocol ?? ''))
      throw new UsageError(`--${name} must be an https address`, usage);
    if (address?.username || address?.password)
      throw new UsageError(`--${name} must be without user info`, usage);
  }
}

function tryParse(args: readonly string[], usage: string) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), usage);
  }
}

/** What the last import of a provider recorded; undefined where there was none. */
export function readPrevious(root: string, id: string): SourceRecord | undefined {
  const name = `specs/${id}/source.yaml`;
  const path = join(root, name);
  return existsSync(path)
    ? readSourceRecord(parseYaml(name, readFileSync(path, 'utf8')))
    : undefined;
}

/** Day of retrieval. */
export const today = (): string => new Date().toISOString().slice(0, 10);
