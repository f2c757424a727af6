import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { type Defect, describeDefect, findDefects } from './lint-document.ts';
import { suggestFix } from './suggest-fix.ts';

/**
 * Lints a document that takes the place of another one. Only what the other one had not stops an
 * update: what was wrong before is told, and is no worse for the update.
 *
 * @param findBefore gives the other document; asked for only where there is an error
 * @returns what is to be told, one line each
 * @throws SpecError with the new errors, and how to correct each
 */
export async function refuseNewDefects(
  id: string,
  document: Json,
  findBefore: () => Promise<Json> | Json,
): Promise<readonly string[]> {
  const defects = await findDefects(document);
  const errors = defects.filter(({ severity }) => severity === 'error');
  const before = errors.length > 0 ? await findBefore() : null;
  const known = new Set((before === null ? [] : await findDefects(before)).map(identify));
  const added = errors.filter((error) => !known.has(identify(error)));
  if (added.length > 0)
    throw new SpecError(...added.map((error) => describeWithFix(id, document, error)));
  return defects.map((defect) =>
    defect.severity === 'error'
      ? `${describeDefect(defect)}, as it was before`
      : describeDefect(defect),
  );
}

/** What an update of another document would stop at, with the correction: one line each. */
export async function describeErrors(id: string, document: Json): Promise<readonly string[]> {
  const defects = await findDefects(document);
  return defects
    .filter(({ severity }) => severity === 'error')
    .map((error) => describeWithFix(id, document, error));
}

const describeWithFix = (id: string, document: Json, defect: Defect): string =>
  `${describeDefect(defect)}: correct it in specs/${id}/fixes.overlay.yaml: ${suggestFix(document, defect.pointer, defect.rule)}`;

/** The place without its positions in lists, which shift when something is added before it. */
const identify = ({ rule, message, pointer }: Defect): string =>
  [rule, message, pointer.replaceAll(/\/\d{1,2}(?=\/|$)/g, '/*')].join('\n');
