import { readWant } from '../../draft/draft-fixtures.ts';
import { resolveSpec } from '../../spec/resolve-spec.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';

interface Fixture {
  readonly title: string;
  readonly response: { readonly status: number; readonly body: string };
}

/** The drafted fixtures of a provider with the readings that its confirmed meaning gives. */
export async function renewFixtures(id: string, files: TextFiles): Promise<[string, string][]> {
  const { definition } = resolveSpec(id, files);
  const renewed: [string, string][] = [];
  for (const [path, text] of files) {
    if (!path.startsWith(`specs/${id}/fixtures/`)) continue;
    const fixture = JSON.parse(text) as Fixture;
    if (!fixture.title.startsWith('drafted: ')) continue;
    const want = await readWant(definition, fixture.response.status, fixture.response.body);
    renewed.push([path, `${JSON.stringify({ ...fixture, want }, null, 2)}\n`]);
  }
  return renewed;
}
