import { type Bump, type ReleaseBump, rankOf, releaseBump } from '../compare/bump.ts';
import type { Aggregator } from './aggregator.ts';

export interface ReleasePlan {
  readonly packageName: string;
  readonly version: string;
  /** What the documents deserve; an accepted change of origin counts as major. */
  readonly bump: Bump;
  readonly aggregator: Aggregator | null;
}

/**
 * The entries of a changeset. The aggregator has one of its own, since changesets would give it a patch whatever happens
 * to a provider: a provider's major is news to its users, though no type of theirs changes.
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
    const news: Bump = rankOf(own) >= rankOf('major') ? 'minor' : 'patch';
    releases.set(aggregator.packageName, releaseBump(news, aggregator.version));
  }
  return releases;
}
