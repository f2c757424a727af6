import { describeCase, runFaultCases } from './run-faults.ts';

/**
 * `node main.ts [TEXT]`: one line a case, all or those whose line contains the text, with
 * `--every-vendor` or `--one-vendor` for all vendors or one that meet every case; exit code 1 if one failed.
 */
const WHOLE: Readonly<Record<string, number>> = { '--every-vendor': Infinity, '--one-vendor': 1 };
const words = process.argv.slice(2);
const [only = ''] = words.filter((each) => !(each in WHOLE));
const [whole] = words.flatMap((each) => WHOLE[each] ?? []);
const startedAt = performance.now();
let passed = 0;
let failed = 0;
for await (const result of runFaultCases({ only, ...(whole !== undefined && { whole }) })) {
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
