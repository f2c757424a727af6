import { describeCase, runFaultCases } from './run-faults.ts';

/**
 * `node main.ts [TEXT]`: one line a case, all or those whose line contains the text; exit code 1 if
 * one failed.
 */
const [only = ''] = process.argv.slice(2);
const startedAt = performance.now();
let passed = 0;
let failed = 0;
for await (const result of runFaultCases({ only })) {
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
