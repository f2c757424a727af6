import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmittedFile } from '../emit/emit-packages.ts';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { TextFiles } from '../spec/spec-folder.ts';

/** What a spec folder gives, as plain data. */
export interface GeneratedSpec {
  readonly spec: Omit<ResolvedSpec, 'problem'>;
  readonly files: readonly EmittedFile[];
}

/** Keeps what spec folders gave. What it returns was made of the same texts, by the same generator. */
export interface SpecCache {
  read(id: string, files: TextFiles): GeneratedSpec | undefined;
  write(id: string, files: TextFiles, generated: GeneratedSpec): void;
}

/** Keeps nothing. */
export const NO_CACHE: SpecCache = { read: () => undefined, write: () => {} };

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

function hash(texts: Iterable<string>): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length}\n${text}`);
  return sum.digest('hex');
}

/** All that decides what the generator writes beside the specs: its code, the core's, and the versions of packages. */
function* generatorTexts(): Generator<string> {
  yield readFileSync(join(REPOSITORY, 'pnpm-lock.yaml'), 'utf8');
  for (const folder of ['packages/codegen/src', 'packages/core/src'])
    for (const name of readdirSync(join(REPOSITORY, folder), { recursive: true }) as string[])
      if (/(?<!\.test)\.(?:ts|json|yaml)$/.test(name)) {
        yield name;
        yield readFileSync(join(REPOSITORY, folder, name), 'utf8');
      }
}

/**
 * A cache below `node_modules` of this root: a file for each spec folder, named by its id. What cannot be read or
 * written is made again.
 */
export function openSpecCache(root: string): SpecCache {
  const folder = join(root, 'node_modules/.cache/fuelgauge/specs');
  const generator = hash(generatorTexts());
  const keyOf = (id: string, files: TextFiles): string =>
    hash([generator, id, ...[...files].flat()]);
  return {
    read(id, files) {
      try {
        const { key, generated } = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
        return key === keyOf(id, files) ? (generated as GeneratedSpec) : undefined;
      } catch {
        return undefined;
      }
    },
    write(id, files, generated) {
      try {
        mkdirSync(folder, { recursive: true });
        const file = join(folder, `${id}.json`);
        const whole = `${file}.${process.pid}`;
        writeFileSync(whole, JSON.stringify({ key: keyOf(id, files), generated }));
        renameSync(whole, file); // nobody reads half of it
      } catch {
        // A disk that is full or read-only: made again next time.
      }
    },
  };
}
