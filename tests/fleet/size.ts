import { parseArgs } from 'node:util';

/** Everything that may befall a fleet; each can be left out, to find which of them breaks a promise. */
const MISFORTUNES = ['kills', 'restart', 'stall', 'clock', 'hang', 'low'] as const;
export type Misfortune = (typeof MISFORTUNES)[number];

/** How large a proof is. */
export interface Size {
  readonly accounts: number;
  readonly providers: number;
  readonly workers: number;
  readonly everyMs: number;
  /** Intervals in which something befalls the fleet. */
  readonly rounds: number;
  readonly misfortunes: ReadonlySet<Misfortune>;
  /** Whether the table goes into the page. */
  readonly isWritten: boolean;
}

/** `--accounts 500 --providers 4 --every 20 --rounds 2 --without kills,restart`, or `--only kills`. */
export function readSize(args: readonly string[]): Size {
  const { values } = parseArgs({
    args: [...args],
    options: {
      accounts: { type: 'string', default: '10000' },
      providers: { type: 'string', default: '40' },
      workers: { type: 'string', default: '3' },
      every: { type: 'string', default: '120' },
      rounds: { type: 'string', default: '4' },
      without: { type: 'string', default: '' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const without = values.without.split(',');
  const only = values.only?.split(',');
  return {
    accounts: Number(values.accounts),
    providers: Number(values.providers),
    workers: Number(values.workers),
    everyMs: Number(values.every) * 1000,
    rounds: Number(values.rounds),
    misfortunes: new Set(
      MISFORTUNES.filter((name) => (only ? only.includes(name) : !without.includes(name))),
    ),
    isWritten: values.write,
  };
}
