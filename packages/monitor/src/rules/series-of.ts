import {
  type Balance,
  type BalanceReading,
  compareDecimal,
  type OtherBalance,
  type Unit,
} from '@fuelgauge/core';
import { omitUndefined } from '@fuelgauge/core/internal';
import type { Point, SeriesId } from '../model/series.ts';
import { partsOfHeadline, partsOfOther } from './expiring-parts.ts';
import { itemOf } from './item-of.ts';

/** An amount of a reading: which series it belongs to, and what it adds. */
export interface SeriesPoint {
  /** What it is added to. */
  readonly series: SeriesId;
  /** What this reading adds. */
  readonly point: Point;
  /** Of a headline for which a further amount stands in: the id of that. */
  readonly standIn?: string;
  /** Where it is not owned money. */
  readonly relation?: 'cap' | 'line';
  /** Of a further amount: a question in its unit that names no amount is about it, too. */
  readonly answersForUnit?: true;
}

/**
 * The amounts of a reading: its headline and every further amount that is known, each in its own unit.
 * Failures and stale readings have none.
 * @param at - when it was asked, RFC 3339 UTC
 */
export function seriesOf(
  reading: BalanceReading,
  at: string = reading.status === 'ok' ? reading.fetchedAt : '',
): readonly SeriesPoint[] {
  if (reading.status !== 'ok') return [];
  const { balance } = reading;
  const answers = findAnswering(balance);
  return [
    {
      series: headlineOf(reading),
      point: {
        ...pointOf(balance, at),
        ...timesOf(balance),
        ...firstExpiry(balance, at),
        ...partsOfHeadline(balance, at),
        // What stands in is another amount than what it stands in for.
        ...omitUndefined({ item: balance.id }),
      },
      ...(balance.id !== undefined && { standIn: balance.id }),
      ...relationOf(balance),
    },
    ...(balance.others ?? []).flatMap((other) =>
      other.remaining === null
        ? []
        : {
            series: { ...headlineOf(reading), ...furtherOf(reading, other) },
            point: {
              ...pointOf({ ...other, remaining: other.remaining }, at),
              ...omitUndefined({
                expiresAt: other.expiresAt,
                item: itemOf(other, balance.others ?? []),
              }),
              ...partsOfOther(other, at),
            },
            ...relationOf(other),
            ...(answers(other) && { answersForUnit: true as const }),
          },
    ),
  ];
}

/**
 * What `ensure` and the guard ask where no amount is named. Of other money in another unit than the headline's that is
 * the greatest of its unit, and none where one of them cannot be read, which may be greater. A cap is asked wherever it
 * is on what is asked: no more than it allows can be spent.
 */
function findAnswering({ unit: headline, others = [] }: Balance): (other: OtherBalance) => boolean {
  const greatest = new Map<Unit, OtherBalance>();
  for (const other of others) {
    const { relation, unit, remaining } = other;
    if (relation !== 'separate' || unit === headline) continue;
    const before = greatest.get(unit);
    const isGreater =
      before === undefined ||
      remaining === null ||
      (before.remaining !== null && compareDecimal(remaining, before.remaining) > 0);
    if (isGreater) greatest.set(unit, other);
  }
  return (other) =>
    other.relation === 'cap'
      ? other.unit === headline || greatest.has(other.unit)
      : greatest.get(other.unit) === other;
}

const relationOf = ({
  relation,
}: Pick<Balance, 'relation'> | OtherBalance): Pick<SeriesPoint, 'relation'> =>
  relation === 'cap' || relation === 'line' ? { relation } : {};

type Named = Pick<BalanceReading, 'provider' | 'account'>;

/** The series of the headline. A cap limits one key, whoever shares the money behind it. */
export function headlineOf({
  provider,
  account,
  balance,
}: Named & { readonly balance: Balance }): SeriesId {
  const { poolId, unit, relation } = balance;
  const isShared = poolId !== null && relation !== 'cap';
  const owner = isShared ? (`pool:${poolId}` as const) : (`account:${account}` as const);
  return { provider, owner, amount: '', unit };
}

function furtherOf(
  { account, balance }: Named & { readonly balance: Balance },
  { id, index, relation, unit }: OtherBalance,
): Omit<SeriesId, 'provider'> {
  const isShared = balance.poolId !== null && relation !== 'cap';
  return {
    owner: isShared ? `pool:${balance.poolId}` : `account:${account}`,
    amount: index === undefined ? id : `${id}.${index}`,
    unit,
  };
}

type Amount = Pick<Balance, 'remaining' | 'resetsAt'>;

const pointOf = ({ remaining, resetsAt }: Amount, at: string): Point => ({
  at,
  seenAt: at,
  remaining,
  ...(resetsAt !== undefined && { resetsAt }),
});

/** When the first part of a headline is lost. */
function firstExpiry({ others = [] }: Balance, at: string): Pick<Point, 'expiresAt'> {
  const [expiresAt] = others
    .flatMap(({ relation, remaining, expiresAt }) =>
      relation === 'part' && remaining !== null && remaining !== '0' ? (expiresAt ?? []) : [],
    )
    .filter((time) => Date.parse(time) > Date.parse(at))
    .toSorted((one, other) => Date.parse(one) - Date.parse(other));
  return omitUndefined({ expiresAt });
}

const timesOf = ({ asOf, lastTopUpAt }: Balance): Partial<Point> => ({
  ...(asOf !== undefined && { asOf }),
  ...(lastTopUpAt !== null && { toppedUpAt: lastTopUpAt }),
});
