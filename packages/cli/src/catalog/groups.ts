import type { VendorEntry } from './known-vendors.ts';

/** What people use vendors for, in the order in which they are shown; `other` is where nobody has said. */
export const GROUPS = ['inference', 'media', 'search', 'data', 'telecom', 'other'] as const;

export type Group = (typeof GROUPS)[number];

export const groupOf = ({ group }: Pick<VendorEntry, 'group'>): Group => group ?? 'other';
