// What `--help` prints of the verbs that have no command of their own. Plain JavaScript without imports: scripts/run.mjs shows it
// on the host's own Node, before anything is installed.

/** By the script that runs: how it is called, what it does, its arguments, an example, its exit codes. */
const VERBS = {
  check: {
    call: 'test',
    usage: '[PROJECT | FOLDER | FILE …] [-t NAME]',
    summary:
      'Runs every check and test; with arguments only the tests of a project, a folder or a file.',
    options: { '-t NAME': 'only tests of that name; what follows an option goes to vitest' },
    example: 'packages/core/src/decimal -t adding',
    exits: { 0: 'everything passed', 1: 'something failed: the last lines say what' },
  },
  'check-deep': {
    call: 'test:deep',
    usage: '[mutations [FILE …]]',
    summary:
      'Runs a million cases of each property, then mutation testing; prints results and writes nothing.',
    options: { 'mutations FILE …': 'mutation testing alone, of these files' },
    example: 'mutations packages/core/src/decimal/decimal.ts',
    exits: { 0: 'everything held', 1: 'something did not' },
  },
  docs: {
    call: 'docs',
    usage: '[api]',
    summary:
      'Writes the generated pages in docs/, the tables of the README and the API reports; with api the API reference.',
    options: { api: 'the API reference, to docs/api' },
    example: '',
    exits: { 0: 'written', 1: 'the API reference has problems', 64: 'wrong usage' },
  },
  monitor: {
    call: 'monitor',
    usage: '[--sandbox] [--every 15m] [--listen HOST:PORT] [--once] …',
    summary:
      'Builds the monitor and plays a made-up month in a minute; with options it runs as they say, over the accounts whose keys are in the environment.',
    options: { '--sandbox': 'made-up accounts, so that no key is needed' },
    example: '--every 5m',
    exits: { 0: 'ended by SIGTERM', 78: 'no account is configured', 130: 'ended by Ctrl-C' },
  },
  pack: {
    call: 'pack',
    usage: 'DIR',
    summary: 'Builds and packs every public package as a tarball into a folder.',
    options: {},
    example: '/tmp/tarballs',
    exits: {
      0: 'packed: the tarballs are printed',
      1: 'a package does not build',
      64: 'wrong usage',
    },
  },
  build: {
    call: 'build',
    usage: '',
    summary: 'Builds dist/ of every package that has changed.',
    options: {},
    example: '',
    exits: { 0: 'built', 1: 'a package does not build' },
  },
  format: {
    call: 'format',
    usage: '',
    summary: 'Formats and lints every file, and fixes what can be fixed.',
    options: {},
    example: '',
    exits: { 0: 'clean', 1: 'something is left to fix by hand' },
  },
  version: {
    call: 'version',
    usage: '',
    summary:
      'Turns changesets into versions and changelogs, then writes the pages and the lockfile that follow from them.',
    options: {},
    example: '',
    exits: { 0: 'written', 1: 'a changeset cannot be read, or a page cannot be written' },
  },
  relock: {
    call: 'relock',
    usage: '',
    summary:
      'Updates pnpm-lock.yaml after a change of dependencies, and after a package was added.',
    options: {},
    example: '',
    exits: {
      0: 'the lockfile is that of the packages',
      1: 'the installation failed: its reason is printed',
    },
  },
  bench: {
    call: 'bench',
    usage: '[PART …] [--quick]',
    summary: 'Measures what docs/benchmarks.md shows.',
    options: { 'PART …': 'only these parts', '--quick': 'fewer rounds, and nothing is recorded' },
    example: '--quick',
    exits: { 0: 'measured', 1: 'a part failed' },
  },
};

/**
 * The help of a verb, line by line; undefined for those that show their own.
 *
 * @param {string} script - the name of its script
 * @param {boolean} isPnpm - whether the reader calls verbs by pnpm
 */
export function describeVerb(script, isPnpm) {
  const verb = Object.hasOwn(VERBS, script) ? VERBS[script] : undefined;
  if (!verb) return undefined;
  const call = (args) =>
    isPnpm
      ? ['pnpm', verb.call, args].filter(Boolean).join(' ')
      : ['npm run', verb.call, args && `-- ${args}`].filter(Boolean).join(' ');
  const listed = Object.entries(verb.options);
  const width = Math.max(0, ...listed.map(([name]) => name.length));
  return [
    `usage: ${call(verb.usage)}`,
    '',
    verb.summary,
    ...(listed.length > 0 ? ['', 'Options:'] : []),
    ...listed.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
    '',
    'Example:',
    `  ${call(verb.example)}`,
    '',
    'Exit codes:',
    ...Object.entries(verb.exits).map(([code, about]) => `  ${code.padStart(2)}  ${about}`),
  ];
}
