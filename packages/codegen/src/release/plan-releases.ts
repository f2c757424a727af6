import { type Bump, type ReleaseBump, rankOf, releaseBump, strongest } from '../compare/bump.ts';

export interface ReleasePlan {
  readonly packageName: string;
  readonly version: string;
  /** What the documents deserve; an accepted change of origin counts as major. */
  readonly bump: Bump;
  /** The aggregator, where there is one: what its own public types deserve. */
  readonly aggregator: {
    readonly packageName: string;
    readonly version: string;
    readonly bump: Bump;
  } | null;
}

/**
 * The entries of a changeset. The aggregator has one of its own, decided on its own types, since changesets would give it
 * a patch whatever happens to a provider; a provider's major is news to its users even where no type of theirs changes.
 */
export function planReleases({
  packageName,
  version,
  bump,
  aggregator,
}: ReleasePlan): ReadonlyMap<string, ReleaseBump> {
  const own: Bump = bump === 'review' ? 'major' : bump;
  const releases = new Map([[packageName, releaseBump(own, version)]]);
  if (aggregator) {
    const floor: Bump = rankOf(own) >= rankOf('major') ? 'minor' : 'patch';
    releases.set(
      aggregator.packageName,
      releaseBump(strongest([aggregator.bump, floor]), aggregator.version),
    );
  }
  return releases;
}
