import { countLooks, printChange } from '../../compare/print-change.ts';
import type { ImportedPage } from '../../page/import-page.ts';
import type { PreparedUpdate } from '../../release/prepare-update.ts';
import type { SourceRecord } from '../../spec/source-record.ts';

/** What a reviewer needs to act on, most important first. */
export function summarise(
  { record }: ImportedPage,
  { spec, classification, bump, changesetPath, released, files, notes }: PreparedUpdate,
  previous: SourceRecord,
): string[] {
  const looks = countLooks(classification.changes);
  return [
    `${spec.meaning.name}: ${classification.bump} against ${released.version} (${released.from})${looks && `: ${looks}`}`,
    `source     ${record.url ?? record.index ?? 'not recorded'}`,
    `document   ${previous.canonicalSha256 ?? 'none'} → ${record.canonicalSha256 ?? 'none'}`,
    `page       ${previous.pageSha256} → ${record.pageSha256}`,
    `changeset  ${changesetPath === null ? 'none' : `${changesetPath} (${bump})`}`,
    `files      ${files.size}`,
    ...(notes.length > 0 ? ['', 'to look at:', ...notes.map((note) => `  ${note}`)] : []),
    '',
    ...classification.changes.flatMap(printChange).map((line) => `  ${line}`),
  ];
}
