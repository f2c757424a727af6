// For fuelgauge's own command line and monitor. Not covered by semver.
export { closestMatch } from './accounts/closest-match.ts';
export { createReport } from './report/report.ts';
export type { UnitOf } from './report/totals.ts';
