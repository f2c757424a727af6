import type { ImportedPage } from '../../page/import-page.ts';
import type { PreparedUpdate } from '../../release/prepare-update.ts';
import type { SourceRecord } from '../../spec/source-record.ts';

/** What a reviewer needs to act on, most important first. */
export function summarise(
  { record }: ImportedPage,
  { spec, classification, bump, changesetPath, released, files, notes }: PreparedUpdate,
  previous: SourceRecord,
): string[] {
  const changes = classification.changes.flatMap((change) => [
    `  ${change.bump.padEnd(6)} ${change.message} (${change.rule})`,
    `         ${change.pointer}`,
  ]);
  return [
    `${spec.meaning.name}: ${classification.bump} against ${released.version} (${released.from})`,
    ...changes,
    '',
    `source     ${record.url ?? record.index ?? 'not recorded'}`,
    `document   ${previous.canonicalSha256 ?? 'none'} → ${record.canonicalSha256 ?? 'none'}`,
    `page       ${previous.pageSha256} → ${record.pageSha256}`,
    `changeset  ${changesetPath === null ? 'none' : `${changesetPath} (${bump})`}`,
    `files      ${files.size}`,
    ...(notes.length > 0 ? ['', 'to look at:', ...notes.map((note) => `  ${note}`)] : []),
  ];
}
