import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import type { Vendor } from '../vendor.ts';

export const invalid = (reason: string | readonly string[]): Want => ({
  kind: 'invalid_response',
  reason,
  status: 200,
});

/** A row of one response with this body. */
export function bodyRow(
  id: PromiseId,
  title: string,
  body: Exchange['body'],
  want: Row['want'],
): Row {
  return { id, title, responses: [{ ...(body !== undefined && { body }) }], want };
}

/** The names of the members in a piece of an object; none where it is no JSON. */
function namesOf(members: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(`{${members}}`));
  } catch {
    return [];
  }
}

/** The success with one more member in front, in place of its own of that name. */
export const withMember =
  (member: string) =>
  ({ success }: Vendor) => {
    const own: Record<string, unknown> = JSON.parse(success);
    const names = namesOf(member).filter((name) => Object.hasOwn(own, name));
    if (names.length === 0) return `{${member},${success.slice(1)}`;
    for (const name of names) delete own[name];
    return `{${member},${JSON.stringify(own).slice(1)}`;
  };
/** The success with something else in place of the member that holds the amount. */
export const instead =
  (change: (member: Vendor['member']) => string) =>
  ({ success, member }: Vendor) =>
    success.replace(member.text, change(member));
