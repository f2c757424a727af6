import { describeCase, runFaultCases } from './run-faults.ts';

/**
 * `node main.ts [TEXT]`: one line a case, all or those whose line contains the text, with
 * `--every-vendor` for every vendor; exit code 1 if one failed.
 */
const everyVendor = process.argv.includes('--every-vendor');
const [only = ''] = process.argv.slice(2).filter((each) => each !== '--every-vendor');
const startedAt = performance.now();
let passed = 0;
let failed = 0;
for await (const result of runFaultCases({ only, everyVendor })) {
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
