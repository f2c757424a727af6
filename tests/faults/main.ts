import { describeCase, type FaultTestOptions, runFaultCases } from './run-faults.ts';

/**
 * `node main.ts [TEXT]`: one line a case, all or those whose line contains the text, with
 * `--every-vendor` for all vendors that meet every case, or `--packages` for the part that is tried
 * on packages; exit code 1 if one failed.
 */
const CHOICES: Readonly<Record<string, FaultTestOptions>> = {
  '--every-vendor': { whole: Infinity },
  '--packages': { part: 'packages' },
};
const words = process.argv.slice(2);
const [only = ''] = words.filter((each) => !(each in CHOICES));
const options: FaultTestOptions = Object.assign({ only }, ...words.map((each) => CHOICES[each]));
const startedAt = performance.now();
let passed = 0;
let failed = 0;
for await (const result of runFaultCases(options)) {
  if (result.passed) passed += 1;
  else failed += 1;
  console.log(
    `${result.passed ? 'ok  ' : 'FAIL'} ${describeCase(result)}${result.passed ? '' : `\n     ${result.detail}`}`,
  );
}
console.log(
  `${passed} passed, ${failed} failed, ${((performance.now() - startedAt) / 1000).toFixed(1)} s, Node ${process.version}`,
);
if (failed > 0) process.exitCode = 1;
