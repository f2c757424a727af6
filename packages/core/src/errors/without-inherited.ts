/**
 * What own objects inherit from. Engines keep an object with an empty prototype as fast as any other, one without
 * a prototype as a table.
 */
const NOTHING: object = Object.freeze(Object.create(null));

/** A copy of an object's own members, which inherits none. */
export function withoutInherited<Given extends object>(given: Given | null | undefined): Given {
  return Object.assign(Object.create(NOTHING), given);
}
