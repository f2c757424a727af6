import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  findBareCall,
  findWordsInCalls,
  findWordsInText,
} from '../../../packages/codegen/src/draft/find-word.ts';
import { growth, LINEAR } from '../../../packages/core/src/test-support/growth.ts';
import { root } from '../../../scripts/lib/workspace.ts';
import { listBuiltPatterns } from './built-patterns.ts';
import { isSlow, nameChecker } from './is-slow.ts';
import { buildsPatterns, coveredFiles, listLiterals } from './list-patterns.ts';

/** The checker, and the patterns that it has cleared, one a line: each is checked once, not at every `npm test`. */
const CLEARED = join(root, 'tests/repository/patterns/cleared.txt');
const HOUR_MS = 3_600_000;
/** No checker comes to an end with patterns of this size: the time they take is compared instead. */
const UNDECIDED = 'packages/codegen/src/draft/find-word.ts';
/** Not mended yet: what a maintainer's own command reads of a page that was fetched for it. */
const OPEN = 'packages/codegen/src/transcribe/';

test.each([
  'Authorization: ',
  '"Token ',
  'Token {',
  '{key',
  'A_',
  '-H "',
  '-H "Authorization: a ',
  'a1',
  '= ',
])('many of %j take no longer for their length to find a word in', (unit) => {
  const find = (text: string) => [
    findWordsInText(text, 'Authorization'),
    findWordsInCalls(text, 'Authorization'),
    findBareCall(text, 'Authorization'),
  ];
  expect(growth(find, unit, 32_000 * unit.length)).toBeLessThan(LINEAR);
});

test.each([
  { given: '/^[ \\t]*([!-~]+)?[ \\t]*$/', want: true },
  { given: '/0+$/', want: true },
  { given: '/(?<!0)0+$/', want: false },
  { given: '/\\{[^}]*\\}/g', want: true },
  { given: '/\\{[^{}]*\\}/g', want: false },
  { given: '/(a|b|ab)*c/', want: true },
])('$given', ({ given, want }) => {
  expect(isSlow(given)).toBe(want);
});

/** Those that were cleared by this checker; none in `npm run test:deep`, which checks all anew. */
function readCleared(): ReadonlySet<string> {
  if (process.env['FUELGAUGE_DEEP'] || !existsSync(CLEARED)) return new Set();
  const [checker, ...patterns] = readFileSync(CLEARED, 'utf8').trimEnd().split('\n');
  return new Set(checker === nameChecker() ? patterns : []);
}

test(
  'no pattern takes longer than its text is long',
  async () => {
    const built = await listBuiltPatterns();
    expect([...new Set(built.map(({ path }) => path))].sort()).toEqual(
      coveredFiles
        .filter(buildsPatterns)
        .map(({ path }) => path)
        .filter((path) => path !== UNDECIDED)
        .sort(),
    );
    const used = [
      ...coveredFiles
        .filter(({ path }) => !path.startsWith(OPEN))
        .flatMap((file) => listLiterals(file).map((pattern) => ({ ...file, pattern }))),
      ...built,
    ].map(({ path, pattern }) => ({ path, pattern }));
    const patterns = [...new Set(used.map(({ pattern }) => pattern))].sort();
    expect(patterns.length).toBeGreaterThan(400);
    const cleared = readCleared();
    const slow = new Set<string>();
    for (const pattern of patterns.filter((one) => !cleared.has(one))) {
      if (isSlow(pattern)) slow.add(pattern);
      await setImmediate(); // who waits for news of this test gets them between two patterns
    }
    expect(used.filter(({ pattern }) => slow.has(pattern))).toEqual([]);
    await expect(
      `${[nameChecker(), ...patterns].join('\n')}\n`,
      'patterns are new or gone; none is slow. Note it: npm test -- tests/repository/patterns -u',
    ).toMatchFileSnapshot(CLEARED);
  },
  HOUR_MS,
);
