import type { BalanceReading } from '@fuelgauge/core';

/** What a vendor says of a good key that is not one for this balance. */
const FOR_ANOTHER: ReadonlySet<string> = new Set(['key_tier', 'no_amount']);

/** Whether the vendor knows the key, and it is one for another balance. */
export const isForAnother = (reading: BalanceReading): boolean =>
  reading.status === 'error' && FOR_ANOTHER.has(reading.error.reason);

/** An account, the providers that its key may be for as well, and what was read. */
interface Twin {
  readonly provider: string;
  readonly account: string;
  readonly twins?: readonly string[] | undefined;
  readonly reading?: BalanceReading | undefined;
}

/**
 * The provider that a key turned out to be for: one variable, found for several, holds the key of one of them, so that
 * the others need not be readable. Undefined where that explains nothing.
 */
export function findReader(
  { account, twins = [], reading }: Twin,
  all: readonly Twin[],
): string | undefined {
  if (!reading || !isForAnother(reading)) return undefined;
  return twins.find((id) =>
    all.some(
      (other) =>
        other.provider === id && other.account === account && other.reading?.status === 'ok',
    ),
  );
}

type Named = Omit<Twin, 'reading'>;

function withReaders(
  readings: readonly BalanceReading[],
  accounts: readonly Named[],
): readonly { readonly reading: BalanceReading; readonly reader: string | undefined }[] {
  const rows = readings.map((reading) => {
    const { provider, account } = reading;
    const { twins } =
      accounts.find((each) => each.provider === provider && each.account === account) ?? {};
    return { provider, account, twins, reading };
  });
  return rows.map((row) => ({ reading: row.reading, reader: findReader(row, rows) }));
}

/** Whether all accounts were read, but for those whose key is that of a twin which was. */
export function areRead(readings: readonly BalanceReading[], accounts: readonly Named[]): boolean {
  const isRead = ({ reading, reader }: ReturnType<typeof withReaders>[number]) =>
    reading.status === 'ok' || reader !== undefined;
  return readings.length > 0 && withReaders(readings, accounts).every(isRead);
}

/** The readings without those that a twin has in their place. */
export function withoutRead(
  readings: readonly BalanceReading[],
  accounts: readonly Named[],
): readonly BalanceReading[] {
  return withReaders(readings, accounts).flatMap(({ reading, reader }) =>
    reader === undefined ? [reading] : [],
  );
}
