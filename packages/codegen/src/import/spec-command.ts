import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CommandContext } from '../command-context.ts';
import { SpecError } from '../spec-error.ts';
import { parseYaml } from '../yaml/yaml-source.ts';
import { importPage } from './import-page.ts';
import { readSourceRecord, SOURCE_FORMS } from './source-record.ts';

const SPEC_USAGE =
  'usage: spec import <id> --page FILE [--url URL] [--index URL] [--retrieved YYYY-MM-DD] [--form prose]';

/** Runs one verb of `pnpm spec`. Throws `SpecError` with what to do about it. */
export async function runSpecCommand(args: readonly string[], context: CommandContext): Promise<void> {
  const [verb, ...rest] = args;
  if (verb !== 'import') throw new SpecError(SPEC_USAGE);
  await runImport(rest, context);
}

async function runImport(args: readonly string[], { root, cwd, print }: CommandContext): Promise<void> {
  const { id, values } = parseImportArgs(args);
  const form = SOURCE_FORMS.find((known) => known === values.form);
  if (values.form !== undefined && !form) throw new SpecError(`--form must be one of ${SOURCE_FORMS.join(', ')}`);
  const folder = join(root, 'specs', id);
  const files = importPage(await readPage(resolve(cwd, values.page)), {
    url: values.url,
    index: values.index,
    retrieved: values.retrieved ?? new Date().toISOString().slice(0, 10),
    form,
    previous: readPrevious(id, join(folder, 'source.yaml')),
  });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) {
    await writeFile(join(folder, name), content);
    print(`specs/${id}/${name}`);
  }
}

async function readPage(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new SpecError(`the page cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseImportArgs(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { page: text, url: text, index: text, retrieved: text, form: text };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [id, ...others] = positionals;
    const { page, ...optional } = values;
    if (!id || !/^[a-z][a-z0-9-]*$/.test(id) || others.length > 0 || !page) throw new SpecError(SPEC_USAGE);
    return { id, values: { page, ...optional } };
  } catch (error) {
    if (error instanceof SpecError) throw error;
    throw new SpecError(error instanceof Error ? error.message : String(error), SPEC_USAGE);
  }
}

function readPrevious(id: string, path: string) {
  if (!existsSync(path)) return undefined;
  return readSourceRecord(parseYaml(`specs/${id}/source.yaml`, readFileSync(path, 'utf8')));
}
