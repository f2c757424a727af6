/** One thing that must hold before a change lands. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

const node = (script: string, ...args: string[]) => ({
  program: 'node',
  args: ['--conditions=@fuelgauge/source', script, ...args],
});

const build: Check = {
  name: 'build',
  program: 'turbo',
  args: ['run', 'build', '--output-logs=errors-only'],
};

/**
 * The types of all that is written here, type tests included, by the native compiler. Each package has a program of its
 * own: what it may use of Node and of others differs.
 */
const types: Check = { name: 'types', ...node('scripts/lib/check-types.ts') };

/** They need nothing of each other. */
const independent: readonly Check[] = [
  { name: 'generated files are up to date', ...node('scripts/generate.ts', '--check') },
  {
    name: 'format and lint',
    program: 'biome',
    args: ['ci', '--error-on-warnings', '--colors=off'],
  },
  { name: 'unused code', program: 'knip', args: [] },
  { name: 'changesets ask for enough', ...node('scripts/spec.ts', 'guard') },
  { name: 'release plan', program: 'changeset', args: ['status'] },
];

/** One stage after the other; the checks of a stage run side by side. */
export const stages: readonly (readonly Check[])[] = [
  [types, build, ...independent],
  [{ name: 'package shape', ...node('scripts/lib/check-packages.ts') }], // of what was built
];
