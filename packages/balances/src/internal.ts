// For fuelgauge's own packages. Not covered by semver: other code imports from `@fuelgauge/balances`.

export { suggestProvider } from './accounts/suggest-provider.ts';
export { type Answer, amountsFor, askBalance, meansUnit } from './ask-balance.ts';
export { type FoundProgram, findCommandLine } from './find-command-line.ts';
export { createGauge, type ObservableGauge } from './fuel-gauge.ts';
export { closestMatch } from './options/closest-match.ts';
export { createReport } from './report/create-report.ts';
export type { UnitsOf } from './report/totals.ts';
