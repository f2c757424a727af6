import { isJsonObject, type Json } from '../json/json.ts';

const SHOWN = 3;

/** Where the last name of a JSONPath that selects nothing is found now, as paths. */
export function suggestTargets(document: Json, target: string): string[] {
  const names = [...target.matchAll(/\.([\w-]+)|\['([^']+)'\]/g)].map(
    ([, plain, quoted]) => plain ?? quoted ?? '',
  );
  const last = names.at(-1);
  const found = last === undefined ? [] : findMembers(document, last);
  // The deeper the common end of both paths, the better the guess.
  const score = (path: readonly string[]): number =>
    path.filter((name) => names.includes(name)).length;
  return found
    .sort((a, b) => score(b) - score(a))
    .slice(0, SHOWN)
    .map(writePath);
}

function findMembers(
  node: Json,
  wanted: string,
  path: readonly string[] = [],
): (readonly string[])[] {
  if (Array.isArray(node))
    return node.flatMap((item, index) => findMembers(item, wanted, [...path, String(index)]));
  if (!isJsonObject(node)) return [];
  return Object.entries(node).flatMap(([name, member]) => {
    const place = [...path, name];
    return [...(name === wanted ? [place] : []), ...findMembers(member, wanted, place)];
  });
}

/** The JSONPath to the value at the end of these names; what looks like a position is one. */
export const writePath = (names: readonly string[]): string => `$${names.map(writeStep).join('')}`;

function writeStep(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return `.${name}`;
  // Statuses have three digits, and no list of a document is that long.
  if (/^\d{1,2}$/.test(name)) return `[${name}]`;
  return `['${name.replaceAll(/['\\]/g, '\\$&')}']`;
}
