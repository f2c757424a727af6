import type { SourceRecord } from '../spec/source-record.ts';

/**
 * Whether two imports saw the same document, compared as canonical JSON, or the same prose, byte
 * for byte.
 */
export const isSameSource = (one: SourceRecord, other: SourceRecord): boolean =>
  one.form === other.form &&
  (one.form === 'prose'
    ? one.pageSha256 === other.pageSha256
    : one.canonicalSha256 === other.canonicalSha256);
