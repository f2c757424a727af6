import { expect, test } from 'vitest';
import { selectTests } from '../../scripts/lib/select-tests.ts';

test.each([
  { given: ['core'], want: ['--project=core', 'packages/core/'] },
  {
    given: ['packages/cli/src/commands/guard'],
    want: ['--project=cli', 'packages/cli/src/commands/guard'],
  },
  {
    given: ['packages/core/src/decimal/decimal.ts'],
    want: ['--project=core', 'packages/core/src/decimal/decimal.test'],
  },
  {
    given: ['./packages/core/src/decimal/decimal.test.ts', '-t', 'adding'],
    want: ['--project=core', 'packages/core/src/decimal/decimal.test.ts', '-t', 'adding'],
  },
  {
    given: ['balances', 'tests/packed/'],
    want: ['--project=balances', '--project=packed', 'packages/balances/', 'tests/packed'],
  },
  { given: ['tests/repository'], want: ['--project=workspace', 'tests/repository'] },
  { given: ['-t', 'a name'], want: ['-t', 'a name'] },
])('$given', ({ given, want }) => {
  expect(selectTests(given)).toEqual(want);
});

test.each(['cor', 'packages/core/src/gone.test.ts', 'docs', '/etc'])(
  '%s is refused with the names of the projects',
  (word) => {
    expect(() => selectTests([word])).toThrow(`no tests at "${word}": pass a file, a folder or`);
  },
);
