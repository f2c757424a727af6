import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';
import {
  COMPILERS,
  findCompiler,
  NEWEST_COMPILER,
  OLDEST_COMPILER,
} from '../support/consumer-tools.ts';
import { documentedPrograms } from '../support/documented-programs.ts';
import { importAll } from '../support/public-entries.ts';
import { runConsumer } from '../support/run-consumer.ts';

/** The strictest of users: every declaration file that any entry leads to is checked as well, but for the compiler's own. */
const STRICT = [
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--skipLibCheck',
  'false',
  '--skipDefaultLibCheck',
];
const NODENEXT = ['--module', 'nodenext', '--moduleResolution', 'nodenext'];
const BUNDLER = ['--module', 'esnext', '--moduleResolution', 'bundler'];

interface Mode {
  readonly title: string;
  readonly args: readonly string[];
  readonly isWhole: boolean;
}

/** How a project may be set up: the files that are compiled, and with what. */
const MODES: readonly [Mode, ...Mode[]] = [
  { title: 'moduleResolution nodenext', args: [...NODENEXT, '--types', 'node'], isWhole: true },
  { title: 'moduleResolution bundler', args: [...BUNDLER, '--types', 'node'], isWhole: true },
  {
    title: 'no types of Node',
    args: [...NODENEXT, '--typeRoots', 'none', '--lib', 'es2022,dom,dom.iterable'],
    isWhole: false,
  },
  {
    title: 'no types of a browser',
    args: [...NODENEXT, '--types', 'node', '--lib', 'es2022'],
    isWhole: false,
  },
];

/**
 * Types of the platform come with the compiler, so that the ends of the range are enough, and what both ends find in our
 * declarations is found between them: there the programs alone are checked. The oldest one looks at those of msw in the
 * project of the oldest Node.
 */
function modesOf(isNewest: boolean, compiler: string): readonly Mode[] {
  if (compiler === NEWEST_COMPILER) return MODES;
  const [first, ...others] = MODES;
  if (compiler === OLDEST_COMPILER) return isNewest ? others : [first];
  return [{ ...first, args: [...first.args, '--skipLibCheck', 'true'] }];
}

/** Servers of Node, whose types name its own. */
const ofNodeAlone = /^@fuelgauge\/(monitor(\/history)?|mcp)$/;
const consumers = inject('consumers');
const newest = consumers.at(-1);
const blocks = documentedPrograms();

beforeAll(async () => {
  for (const { folder } of consumers) {
    const write = (name: string, code: string) => writeFile(join(folder, name), code);
    await write(
      'every-entry.ts',
      importAll(() => true),
    );
    // msw brings the types of Node along; everything else must do without.
    await write(
      'web-entries.ts',
      importAll((name) => !name.endsWith('/msw') && !ofNodeAlone.test(name)),
    );
    await cp(join(root, 'tests/consumers'), folder, { recursive: true });
    for (const { fileName, code } of blocks) await write(`${fileName}.ts`, code);
  }
});

describe.each(
  consumers.flatMap((consumer) =>
    // What differs between the projects is msw, so that the whole matrix of compilers is needed once.
    (consumer === newest ? COMPILERS : [OLDEST_COMPILER]).map((compiler) => ({
      ...consumer,
      compiler,
      modes: modesOf(consumer === newest, compiler),
    })),
  ),
)('TypeScript $compiler in a project of Node $version', (consumer) => {
  const compile = (...args: string[]) =>
    runConsumer(consumer, [
      findCompiler(inject('tools'), consumer.compiler),
      ...['--noEmit', '--target', 'es2022', '--resolveJsonModule', ...STRICT, ...args],
    ]);
  const programs = ['program.ts', 'mistakes.ts', ...blocks.map(({ fileName }) => `${fileName}.ts`)];

  test.each(consumer.modes)('$title', async ({ args, isWhole }) => {
    const files = isWhole ? ['every-entry.ts', ...programs] : ['web-entries.ts'];
    expect(await compile(...args, ...files)).toMatchObject({ exitCode: 0, output: '' });
  });
});
