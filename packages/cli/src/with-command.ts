import { catalog } from '@fuelgauge/registry/catalog';

/**
 * A command line without a command means `list`, and so do the guesses `fuelgauge acme` and `fuelgauge watch`.
 * Commander's own default would hide misspelt commands.
 */
export async function withCommand(
  argv: readonly string[],
  commands: ReadonlySet<string>,
): Promise<readonly string[]> {
  const [first = '--', ...rest] = argv;
  if (commands.has(first)) return argv; // also where a vendor is called so: --provider says which is meant
  if (first === 'watch') return ['list', ...watching(rest)];
  if (isVendor(first)) return ['list', ...asOptions(argv)];
  const names = !first.startsWith('-') || ['-h', '--help', '-V', '--version'].includes(first);
  if (!names) return ['list', ...argv];
  if (first.startsWith('-')) return argv;
  // A vendor that is not served is told of as such, rather than as an unknown command.
  const { findRefused } = await import('./catalog/search-refused.ts');
  const notServed = findRefused(first);
  if (notServed) return ['list', '--provider', notServed.id, ...rest];
  return (await isNearlyVendor(first, [...commands])) ? ['list', '--provider', ...argv] : argv;
}

/** Whether a vendor was meant rather than a command: it is told of as such, with the id that was. */
async function isNearlyVendor(word: string, commands: readonly string[]): Promise<boolean> {
  const { closestMatch } = await import('@fuelgauge/balances/internal');
  const ids = catalog.map(({ id }) => id);
  return closestMatch(word, commands) === undefined && closestMatch(word, ids) !== undefined;
}

/** `watch [vendor …] [interval]`, as options. */
function watching(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !isVendor(word));
  const interval = words[at];
  const isGiven = interval !== undefined && /^\d/.test(interval);
  const rest = isGiven ? words.toSpliced(at, 1) : words;
  return ['--watch', isGiven ? interval : '60s', ...asOptions(rest)];
}

/** Leading ids of vendors, as options. */
function asOptions(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first !== undefined && isVendor(first) ? ['--provider', first, ...asOptions(rest)] : words;
}

function isVendor(word: string): boolean {
  return catalog.some(({ id }) => id === word);
}
