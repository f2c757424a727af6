import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SpecError } from '../../errors/spec-error.ts';
import { resolvePointer, writePointer } from '../../json/pointer.ts';
import { parseYaml } from '../../json/yaml-source.ts';
import { nameOperation } from '../../openapi/operation.ts';
import type { ImportedPage } from '../../page/import-page.ts';
import { MEANING_KEY } from '../../spec/read-meaning.ts';

/**
 * The meaning of a folder is of one operation: it is never kept for another one.
 *
 * @throws SpecError where the folder means another operation than the page was imported for
 */
export function refuseOtherMeaning(root: string, id: string, { vendored }: ImportedPage): void {
  const path = `specs/${id}/balance.overlay.yaml`;
  if (!vendored || !existsSync(join(root, path))) return;
  const overlay = parseYaml(path, readFileSync(join(root, path), 'utf8'));
  const place = ['actions', 0, 'update', MEANING_KEY, 'operation'] as const;
  const meant = resolvePointer(overlay.value, writePointer(place.map(String)));
  const { name } = vendored.operation;
  if (typeof meant !== 'string' || nameOperation(meant) === name) return;
  throw new SpecError(
    `${overlay.locate(place)}: means ${meant}, and the page was imported for ${name}: delete ${path} and specs/${id}/fixtures to have both drafted anew, or write ${name} there first`,
  );
}
