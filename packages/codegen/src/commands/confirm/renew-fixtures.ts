import { draftFixtures, readWant } from '../../draft/draft-fixtures.ts';
import { findOperation } from '../../spec/find-operation.ts';
import { type ResolvedSpec, resolveSpec } from '../../spec/resolve-spec.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';

interface Fixture {
  readonly title: string;
  readonly response: { readonly status: number; readonly body: string };
}

/**
 * The drafted fixtures of a provider with the readings that its confirmed meaning gives. Where the
 * draft had to wait for an answer there are none yet, and they are drafted now.
 */
export async function renewFixtures(
  id: string,
  files: TextFiles,
): Promise<readonly (readonly [string, string])[]> {
  const spec = resolveSpec(id, files);
  const known = [...files].filter(([path]) => path.startsWith(`specs/${id}/fixtures/`));
  if (known.length === 0) return draftMissing(id, spec);
  const renewed: [string, string][] = [];
  for (const [path, text] of known) {
    const fixture = JSON.parse(text) as Fixture;
    if (!fixture.title.startsWith('drafted: ')) continue;
    const want = await readWant(spec.definition, fixture.response.status, fixture.response.body);
    renewed.push([path, `${JSON.stringify({ ...fixture, want }, null, 2)}\n`]);
  }
  return renewed;
}

async function draftMissing(
  id: string,
  { definition, document, meaning, problem }: ResolvedSpec,
): Promise<readonly (readonly [string, string])[]> {
  const operation = findOperation(document, { meaning, problem });
  const drafted = await draftFixtures(definition, document, operation);
  return [...drafted].map(([name, text]) => [`specs/${id}/${name}`, text] as const);
}
