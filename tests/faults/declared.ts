import type { BalanceErrorData, ErrorKind, ProviderDefinition } from '@fuelgauge/core';
import { parseDecimal } from '@fuelgauge/core/internal';

/** What went wrong, as an error says it. */
export type Meaning = Pick<BalanceErrorData, 'kind' | 'reason'>;

/** Retried, unless the vendor declares them to mean something that does not pass. */
const RETRIED: ReadonlySet<number> = new Set([
  408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524,
]);
const PASSING: readonly ErrorKind[] = ['rate_limited', 'server_error', 'timeout'];
const USUAL_REASONS: Readonly<Partial<Record<ErrorKind, string>>> = {
  payment_required: 'no_credit',
  rate_limited: 'slow_down',
  invalid_response: 'error_envelope',
};

/** What a rule of a definition makes of what it applies to. */
export const meaningOf = ({
  kind,
  reason = USUAL_REASONS[kind] ?? 'code',
}: {
  readonly kind: ErrorKind;
  readonly reason?: string | undefined;
}): Meaning => ({ kind, reason });

/** What the vendor declares a status to mean, whatever its body; undefined where it is the usual. */
export function declaredMeaning(
  { errors }: Pick<ProviderDefinition, 'errors'>,
  status: number,
): Meaning | undefined {
  const rule = errors?.rules?.find(
    (each) => each.status === status && each.code === undefined && each.text === undefined,
  );
  return rule && meaningOf(rule);
}

/** Whether an error of this kind tells of the wait that the vendor asks for. */
export const mayWait = ({ kind }: Meaning): boolean => PASSING.includes(kind);

/** Whether an error of this kind and reason is worth another attempt. */
export const mayPass = ({ kind, reason }: Meaning): boolean =>
  mayWait({ kind, reason }) && reason !== 'ambiguous';

/** Whether a response with this status is asked for again. */
export function isRetried(
  definition: Pick<ProviderDefinition, 'errors'>,
  status: number,
  meaning = declaredMeaning(definition, status),
): boolean {
  return meaning === undefined || meaning.reason === 'status'
    ? RETRIED.has(status)
    : mayPass(meaning);
}

/** For rows in which these statuses must be retried, as they are where the vendor declares nothing else. */
export const areRetried =
  (...statuses: readonly number[]) =>
  (definition: ProviderDefinition): boolean =>
    statuses.every((status) => isRetried(definition, status));

/** Whether the vendor declares that this in place of the amount is none: a null, or a zero. */
export const isMark = (
  { balance: { none, unlimited, remaining } }: ProviderDefinition,
  literal: string,
) =>
  [none, unlimited].some(
    (mark) =>
      mark !== undefined &&
      [remaining].flat().includes(mark.at) &&
      (typeof mark.equals === 'number'
        ? parseDecimal(literal) === parseDecimal(String(mark.equals))
        : literal === JSON.stringify(mark.equals)),
  );
