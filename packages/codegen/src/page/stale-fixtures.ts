import { canonicalJson } from '../json/canonical-json.ts';
import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { walkDocument } from '../openapi/map.ts';
import type { TextFiles } from '../spec/spec-folder.ts';
import { listFences } from './fences.ts';
import type { Page } from './page.ts';
import { parseJson } from './parse-json.ts';

/**
 * Fixtures that claim to be an example of the vendor's, by the file, where the page as it is now has
 * no such example any more.
 *
 * @param documents the document of the page as it was and as it is; none for prose
 */
export function findStaleFixtures(
  files: TextFiles,
  id: string,
  page: Page,
  documents: readonly Json[],
): readonly string[] {
  const [before, after] = documents;
  const was = new Set(before === undefined ? [] : listExamples(before).map(canonicalJson));
  const is = new Set(
    [...listPageExamples(page), ...(after === undefined ? [] : listExamples(after))].map(
      canonicalJson,
    ),
  );
  const text = page.text.replaceAll(/&quot;|&#34;/g, '"').replaceAll('&amp;', '&');
  return listFixtures(files, id).flatMap(({ path, body }) => {
    const example = canonicalJson(body);
    if (is.has(example) || (!was.has(example) && listLeaves(body).every(isIn(text)))) return [];
    return `${path}: its example is not on the page any more: read what is there now`;
  });
}

/** Fixtures that quote the vendor's page. */
function listFixtures(files: TextFiles, id: string): readonly { path: string; body: Json }[] {
  return [...files]
    .filter(([path]) => path.startsWith(`specs/${id}/fixtures/`) && path.endsWith('.json'))
    .flatMap(([path, text]) => {
      const fixture = parseJson(text);
      const origin = getMember(fixture, 'origin');
      const body = parseJson(String(getMember(getMember(fixture, 'response'), 'body') ?? ''));
      return origin === 'docs' && body !== undefined ? [{ path, body }] : [];
    });
}

const listPageExamples = ({ text }: Page): readonly Json[] =>
  listFences(text).flatMap((block) => {
    const value = parseJson(block.text);
    return value === undefined ? [] : [value];
  });

/** Every example that a document has of a whole body. */
function listExamples(document: Json): readonly Json[] {
  const found: Json[] = [];
  walkDocument(document, (object, { role }) => {
    const example = role === 'fields' ? getMember(object, 'example') : undefined;
    const examples = role === 'fields' ? getMember(object, 'examples') : undefined;
    if (example !== undefined) found.push(example);
    if (Array.isArray(examples)) found.push(...examples);
    if (!isJsonObject(examples)) return;
    for (const named of Object.values(examples)) {
      const value = getMember(named, 'value');
      if (value !== undefined) found.push(value);
    }
  });
  return found;
}

/** The numbers and texts in a value. */
function listLeaves(value: Json): readonly (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(listLeaves);
  return isJsonObject(value) ? Object.values(value).flatMap(listLeaves) : [];
}

const isIn =
  (text: string) =>
  (leaf: string | number): boolean =>
    typeof leaf === 'string'
      ? text.includes(leaf) || text.includes(JSON.stringify(leaf).slice(1, -1))
      : new RegExp(String.raw`(?<![\d.])${String(leaf).replaceAll(/[.+]/g, '\\$&')}(?!\d)`).test(
          text,
        );
