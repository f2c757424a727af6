// For fuelgauge's own packages. Not covered by semver: other code imports from `@fuelgauge/balances`.

export { suggestProvider } from './accounts/suggest-provider.ts';
export { createGauge, type ObservableGauge } from './fuel-gauge.ts';
export { closestMatch } from './options/closest-match.ts';
export { createReport } from './report/create-report.ts';
export type { UnitOf } from './report/totals.ts';
