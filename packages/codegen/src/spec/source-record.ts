import { stringify } from 'yaml';
import { SpecError } from '../errors/spec-error.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';
import type { YamlSource } from '../json/yaml-source.ts';

/** In which form a vendor publishes the document; `prose` means that it does not, and we transcribed it. */
export const SOURCE_FORMS = [
  'mintlify',
  'fern-openapi',
  'prose',
  'document',
  'html',
  'fence',
  'script',
] as const;
export type SourceForm = (typeof SOURCE_FORMS)[number];

/** What names the operation: the opening fence of an embedded document, or our choice within a full one. */
export interface Fence {
  /** File or URL that an excerpt was taken from; null where the page does not name it. */
  readonly source: string | null;
  /** As written: `GET` or `get`. */
  readonly method: string;
  readonly path: string;
}

/** `source.yaml`: where the document of one vendor comes from. */
export interface SourceRecord {
  /** Address of the page; null where it is not recorded: then `index` is where to look. */
  readonly url: string | null;
  /** Index of the vendor's docs site (`llms.txt`). */
  readonly index: string | null;
  readonly form: SourceForm;
  /** Day of retrieval, `YYYY-MM-DD`. */
  readonly retrieved: string;
  readonly pageSha256: string;
  /** Of the document as canonical JSON; null where the page carries none. */
  readonly canonicalSha256: string | null;
  readonly fence: Fence | null;
  /** `facts` where no words of the vendor are kept; absent where the document is kept as it is. */
  readonly keeps?: 'facts';
  /** With facts: of what is kept, as canonical JSON. `canonicalSha256` is that of the whole. */
  readonly factsSha256?: string | null;
  /** With facts: of every text that is not kept, by its JSON Pointer. */
  readonly textSha256?: Readonly<Record<string, string>>;
}

const FIELDS = [
  'url',
  'index',
  'form',
  'retrieved',
  'pageSha256',
  'canonicalSha256',
  'fence',
] as const;
/** What there is beside them where facts are kept, and nothing else. */
const FACTS_FIELDS = ['keeps', 'factsSha256', 'textSha256'] as const;
const isText = (value: Json | undefined): boolean => typeof value === 'string';
const isTextOrNull = (value: Json | undefined): boolean => value === null || isText(value);
const isHash = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

type Field = (typeof FIELDS)[number] | (typeof FACTS_FIELDS)[number];

const RULES: Readonly<Record<Field, readonly [(value: Json | undefined) => boolean, string]>> = {
  url: [isTextOrNull, 'an address or null'],
  index: [isTextOrNull, 'an address or null'],
  form: [
    (value) => SOURCE_FORMS.some((form) => form === value),
    `one of ${SOURCE_FORMS.join(', ')}`,
  ],
  retrieved: [
    (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
    'a day (YYYY-MM-DD)',
  ],
  pageSha256: [isHash, '64 lower-case hexadecimal digits'],
  canonicalSha256: [
    (value) => value === null || isHash(value),
    '64 lower-case hexadecimal digits or null',
  ],
  fence: [isFenceOrNull, '{ source, method, path } or null'],
  keeps: [(value) => value === 'facts', 'facts, or left out'],
  factsSha256: [
    (value) => value === null || isHash(value),
    '64 lower-case hexadecimal digits or null',
  ],
  textSha256: [
    (value) => isJsonObject(value) && Object.values(value).every(isHash),
    'hashes by JSON Pointer',
  ],
};

function isFenceOrNull(value: Json | undefined): boolean {
  if (value === null) return true;
  return (
    isJsonObject(value) &&
    isTextOrNull(getMember(value, 'source')) &&
    isText(getMember(value, 'method')) &&
    isText(getMember(value, 'path')) &&
    Object.keys(value).length === 3
  );
}

/** Reads `source.yaml`; every field must be there, and no other: those of facts where facts are kept. */
export function readSourceRecord(file: YamlSource): SourceRecord {
  const { value } = file;
  if (!isJsonObject(value))
    throw new SpecError(`${file.path}:1: must be an object with ${FIELDS.join(', ')}`);
  const fields: readonly Field[] =
    getMember(value, 'keeps') === undefined ? FIELDS : [...FIELDS, ...FACTS_FIELDS];
  const unknown = Object.keys(value).filter((name) => !fields.some((field) => field === name));
  const problems = [
    ...unknown.map((name) => `${file.locate([name])}: /${name} is not a field of a source record`),
    ...fields
      .filter((field) => !RULES[field][0](getMember(value, field)))
      .map((field) => `${file.locate([field])}: /${field} must be ${RULES[field][1]}`),
  ];
  if (problems.length > 0) throw new SpecError(...problems);
  return value as unknown as SourceRecord;
}

/** The text of `source.yaml`. */
export function writeSourceRecord(record: SourceRecord): string {
  const note = '# Written by `npm run spec -- import`; do not edit.\n';
  const fields = [...FIELDS, ...FACTS_FIELDS].filter((field) => record[field] !== undefined);
  const ordered = Object.fromEntries(fields.map((field) => [field, record[field]]));
  return note + stringify(ordered, { lineWidth: 0 });
}
