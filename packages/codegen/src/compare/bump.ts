/** What a change asks of a version, weakest first; `review` is for people: a key would go to another host. */
export const BUMPS = ['none', 'patch', 'minor', 'major', 'review'] as const;
export type Bump = (typeof BUMPS)[number];

/** A bump that a release can have. */
export type ReleaseBump = 'patch' | 'minor' | 'major';

export const rankOf = (bump: Bump): number => BUMPS.indexOf(bump);

/** The strongest of them; `none` where there is none. */
export function strongest(bumps: Iterable<Bump>): Bump {
  let found: Bump = 'none';
  for (const bump of bumps) if (rankOf(bump) > rankOf(found)) found = bump;
  return found;
}

/** What a changeset says for a package of this version: before 1.0.0 a major change is a minor one. */
export function releaseBump(bump: Bump, version: string): ReleaseBump {
  if (bump === 'none' || bump === 'patch') return 'patch';
  if (bump === 'minor' || version.startsWith('0.')) return 'minor';
  return 'major';
}
