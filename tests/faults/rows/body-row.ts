import type { PromiseId } from '../promises.ts';
import type { Exchange, Row, Want } from '../row.ts';
import type { Vendor } from '../vendor.ts';

export const invalid = (reason: string | readonly string[]): Want => ({
  kind: 'invalid_response',
  reason,
  status: 200,
});

/** A row of one response with this body. */
export function bodyRow(id: PromiseId, title: string, body: Exchange['body'], want: Want): Row {
  return { id, title, responses: [{ ...(body !== undefined && { body }) }], want };
}

/** The success with one more member in front. */
export const withMember =
  (member: string) =>
  ({ success }: Vendor) =>
    `{${member},${success.slice(1)}`;
/** The success with something else in place of the member that holds the amount. */
export const instead =
  (change: (member: Vendor['member']) => string) =>
  ({ success, member }: Vendor) =>
    success.replace(member.text, change(member));
