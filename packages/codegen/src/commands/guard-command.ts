import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rankOf, releaseBump } from '../compare/bump.ts';
import { classify } from '../compare/classify.ts';
import { INITIAL_VERSION } from '../emit/emit-package-json.ts';
import { throwIfAny, UsageError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { readDeclaredBumps } from '../release/declared-bump.ts';
import { readReleased } from '../release/released-document.ts';
import { listProviderFolders } from '../tree/read-tree.ts';
import type { CommandContext } from './command-context.ts';

/**
 * `pnpm spec guard`: do the changesets ask for enough? Every provider's document and types are held against its last
 * release, so that a change by hand, or by an upgrade of the generator, is seen like one by a vendor.
 */
export async function runGuardCommand(
  args: readonly string[],
  { root, print }: CommandContext,
): Promise<void> {
  if (args.length > 0) throw new UsageError('usage: spec guard');
  const declared = await readDeclaredBumps(root);
  const problems: string[] = [];
  for (const folder of listProviderFolders(root)) {
    const { name } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
    };
    const released = await readReleased(root, folder.slice(folder.lastIndexOf('/') + 1));
    const { version, document, schema } = released;
    if (version === INITIAL_VERSION || document === null || schema === null) {
      print(`${name}: never released, so there is nothing to hold it against`);
      continue;
    }
    const [next, after] = await Promise.all(
      ['openapi.json', 'src/schema.ts'].map((file) => readFile(join(root, folder, file), 'utf8')),
    );
    const { bump, changes } = await classify(document, JSON.parse(next ?? '') as Json, {
      before: schema,
      after: after ?? '',
    });
    const asked = declared.get(name) ?? 'none';
    const needed = bump === 'none' ? 'none' : releaseBump(bump, version);
    print(`${name}: ${bump} since ${version}, ${asked} declared`);
    if (rankOf(asked) >= rankOf(needed)) continue;
    const [first] = changes;
    problems.push(
      `${name} needs a changeset of at least ${needed}, ${asked} is declared: ${first?.message} (${first?.pointer})`,
    );
  }
  throwIfAny(problems);
}
