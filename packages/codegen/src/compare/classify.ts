import { canonicalJson } from '../json/canonical-json.ts';
import type { Json } from '../json/json.ts';
import { writePointer } from '../json/pointer.ts';
import { findUntypedConstructs } from '../openapi/untyped-constructs.ts';
import { type Bump, rankOf, strongest } from './bump.ts';
import type { Change } from './change.ts';
import { compareTypes, type Emissions } from './compare-types.ts';
import { diffDocuments } from './document-diff.ts';
import { compareOperations } from './document-rules.ts';

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
  const { changes, comparisons } = compareOperations(old, next);
  const found = [
    ...changes,
    ...(await compareTypes(old, next, comparisons, emissions)),
    ...compareUntyped(old, next),
  ];
  const sorted = found.sort(
    (a, b) => rankOf(b.bump) - rankOf(a.bump) || (a.pointer < b.pointer ? -1 : 1),
  );
  const all = [...sorted, ...listRest(old, next, sorted)];
  return { bump: strongest(all.map(({ bump }) => bump)), changes: all };
}

/** Constructs that no type is made of cannot be compared: people look at them. */
function compareUntyped(old: Json, next: Json): Change[] {
  const [before, after] = [old, next].map((document) => new Set(findUntypedConstructs(document)));
  const places = [...new Set([...(before ?? []), ...(after ?? [])])];
  const differences = diffDocuments(old, next).map(({ names }) => writePointer(names));
  return places
    .filter((place) =>
      differences.some((pointer) => isWithin(pointer, place) || isWithin(place, pointer)),
    )
    .map((pointer) => ({
      pointer,
      bump: 'review',
      rule: 'untyped-construct',
      message: `${pointer} has no type to compare`,
    }));
}

/** Differences that no type and no rule reported. */
function listRest(old: Json, next: Json, reported: readonly Change[]): Change[] {
  return diffDocuments(old, next)
    .map(({ names, kind }) => ({ pointer: writePointer(names), kind }))
    .filter(({ pointer }) => !reported.some((change) => covers(change.pointer, pointer)))
    .map(({ pointer, kind }) => ({
      pointer,
      bump: 'patch',
      rule: `document-${kind}`,
      message: `${pointer} was ${kind}`,
    }));
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
