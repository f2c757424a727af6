// npm run version: changesets → versions, changelogs, pages and lockfile, as the release pull request holds them
import { raiseVersions } from './lib/raise-versions.ts';

await raiseVersions();
