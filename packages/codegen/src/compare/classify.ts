import { canonicalJson } from '../json/canonical-json.ts';
import { getMember, type Json } from '../json/json.ts';
import { resolvePointer, writePointer } from '../json/pointer.ts';
import { follow } from '../openapi/reference.ts';
import { findUntypedConstructs } from '../openapi/untyped-constructs.ts';
import { type Bump, rankOf, strongest } from './bump.ts';
import type { Change } from './change.ts';
import { keepChanged } from './changed-operations.ts';
import type { Emissions } from './compare-types.ts';
import type { Comparison } from './comparison.ts';
import { findConditions } from './conditions.ts';
import { alignCredentials } from './credential-parameters.ts';
import { byTelling, describeDocumentChange, isWords } from './document-change.ts';
import { type DocumentDifference, diffDocuments } from './document-diff.ts';
import { compareOperations } from './document-rules.ts';
import { compareMeanings, isWithinMeaning } from './meaning/compare-meanings.ts';
import { tellOnce } from './tell-once.ts';

/** The bump that two documents deserve, with every reason, strongest first. */
export interface Classification {
  readonly bump: Bump;
  readonly changes: readonly Change[];
}

/**
 * Compares two OpenAPI documents as given. `none`: they are the same but for the order of members;
 * `patch`: they differ, but the types are mutually assignable; above that the types and the rules
 * decide.
 *
 * @param emissions modules to compare instead of those made now, to see what an upgrade of the generator changes
 * @throws SpecError where a document is not valid, or no types can be made of it
 */
export async function classify(
  old: Json,
  next: Json,
  emissions?: Emissions,
): Promise<Classification> {
  const isSame = emissions === undefined || emissions.before === emissions.after;
  if (isSame && canonicalJson(old) === canonicalJson(next)) return { bump: 'none', changes: [] };
  const differences = diffDocuments(old, next);
  const [before, after] = alignCredentials(old, next);
  const { changes, comparisons } = compareOperations(before, after);
  const found = [
    ...changes,
    ...(await compareTyped(before, after, comparisons, emissions)),
    ...compareUntyped(old, next, differences),
    ...compareMeanings(old, next),
  ];
  const sorted = [...tellOnce(old, next, found)].sort(
    (a, b) => rankOf(b.bump) - rankOf(a.bump) || (a.pointer < b.pointer ? -1 : 1),
  );
  const all = [...sorted, ...listRest(old, next, differences, found)];
  return { bump: strongest(all.map(({ bump }) => bump)), changes: all };
}

/**
 * The compiler is loaded only where types may differ: that takes longer than all the rest. Modules that
 * are given are compared as they are; they say less than those that are made for the comparison.
 */
async function compareTyped(
  old: Json,
  next: Json,
  comparisons: readonly Comparison[],
  emissions: Emissions | undefined,
): Promise<readonly Change[]> {
  const changed = keepChanged(old, next, comparisons);
  if (changed.comparisons.length === 0 && !emissions) return [];
  const { compareTypes } = await import('./compare-types.ts');
  const own = changed.comparisons.length > 0 ? await compareTypes(old, next, changed) : [];
  if (!emissions) return own;
  const told = new Set(own.map(({ pointer, rule }) => `${rule} ${pointer}`));
  const given = await compareTypes(old, next, { old, next, comparisons }, emissions);
  return [...own, ...given.filter(({ pointer, rule }) => !told.has(`${rule} ${pointer}`))];
}

/** Constructs that no type is made of cannot be compared: people look at them. */
function compareUntyped(
  old: Json,
  next: Json,
  differences: readonly DocumentDifference[],
): Change[] {
  const documents = [old, next];
  const places = new Set(documents.flatMap(findUntypedConstructs));
  for (const place of documents.flatMap(findConditions)) places.add(place);
  const pointers = differences
    .filter(({ names }) => !isWords(names))
    .map(({ names }) => writePointer(names));
  return [...places]
    .filter((place) =>
      pointers.some((pointer) => isWithin(pointer, place) || isWithin(place, pointer)),
    )
    .map((pointer) => ({
      pointer,
      bump: 'review',
      rule: 'untyped-construct',
      message: `${pointer} has no type to compare`,
    }));
}

/** Differences that no type and no rule reported, and every change of words. */
function listRest(
  old: Json,
  next: Json,
  differences: readonly DocumentDifference[],
  reported: readonly Change[],
): Change[] {
  const pointers = [...new Set(reported.map(({ pointer }) => pointer))];
  const isReported = ({ names, kind }: DocumentDifference): boolean => {
    const places = [names, nameParameter(kind === 'removed' ? old : next, names)].map(writePointer);
    return pointers.some((change) => places.some((place) => covers(change, place)));
  };
  return differences
    .filter(({ names }) => !isWithinMeaning(names, old, next))
    .filter((difference) => isWords(difference.names) || !isReported(difference))
    .sort(byTelling)
    .map(describeDocumentChange);
}

/** The place of a parameter as changes name it: by where it is sent, and by its name. */
function nameParameter(document: Json, names: readonly string[]): readonly string[] {
  const index = names.indexOf('parameters');
  if (names[0] !== 'paths' || index < 2 || index > 3 || names.length < index + 2) return names;
  const place = names.slice(0, index + 2);
  const parameter = follow(document, resolvePointer(document, writePointer(place)));
  const rest = names.slice(index + 2);
  const named = [getMember(parameter, 'in'), getMember(parameter, 'name')].map(String);
  return [...names.slice(0, index + 1), ...named, ...(rest[0] === 'schema' ? rest.slice(1) : rest)];
}

/**
 * Whether a reported change covers a difference. Changes name where a component is used,
 * differences where it is declared.
 */
function covers(reported: string, pointer: string): boolean {
  if (isWithin(pointer, reported) || isWithin(reported, pointer)) return true;
  const inside = /^\/components\/[^/]+\/[^/]+(\/.+)$/.exec(pointer)?.[1] ?? '';
  if (/\/required(\/\d+)?$/.test(inside)) return /\/properties\//.test(reported);
  const names = inside.split('/').slice(1);
  return names.some(
    (_, index) => index > 0 && reported.endsWith(`/${names.slice(0, index + 1).join('/')}`),
  );
}

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);
