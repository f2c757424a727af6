import { getMember } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { resolveSpec } from '../spec/resolve-spec.ts';
import { readSourceRecord, type SourceRecord } from '../spec/source-record.ts';
import { readSpecFiles } from '../tree/read-tree.ts';
import type { FileChanges } from '../tree/write-files.ts';
import type { ChangesetCheck } from './check-changesets.ts';
import { git } from './git.ts';
import { planChangeset } from './plan-changeset.ts';

/** The changesets that are missing or too weak, as an update would have written them. */
export async function planMissing(
  root: string,
  checks: readonly ChangesetCheck[],
): Promise<FileChanges> {
  const texts = readSpecFiles(root);
  const changes = new Map<string, string | null>();
  for (const { id, problem, since } of checks) {
    if (problem === null || since === null) continue;
    const { released, classification } = since;
    const name = `specs/${id}/source.yaml`;
    const source = readSourceRecord(parseYaml(name, texts.get(name) ?? ''));
    const changeset = await planChangeset(root, {
      spec: resolveSpec(id, texts),
      released,
      classification,
      source,
      previous: await readReleasedRecord(root, name, released.from, source),
    });
    if (changeset) changes.set(changeset.path, changeset.text);
  }
  return changes;
}

/** What was recorded of the document at the release; what is recorded today where git does not know it. */
async function readReleasedRecord(
  root: string,
  name: string,
  revision: string,
  current: SourceRecord,
): Promise<Pick<SourceRecord, 'canonicalSha256' | 'pageSha256'>> {
  const text = await git(root, 'show', `${revision}:./${name}`);
  if (text === null) return current;
  const { value } = parseYaml(name, text);
  const [canonical, page] = ['canonicalSha256', 'pageSha256'].map((key) => getMember(value, key));
  return {
    canonicalSha256: typeof canonical === 'string' ? canonical : null,
    pageSha256: typeof page === 'string' ? page : current.pageSha256,
  };
}
