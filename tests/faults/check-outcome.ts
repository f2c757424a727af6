import type { BalanceErrorData } from '@fuelgauge/core';
import { show } from './find-leak.ts';
import type { Outcome } from './outcome.ts';
import type { Range, Want } from './row.ts';
import { AMOUNT, amountOf, unitOf, type Vendor } from './vendor.ts';

type WantedError = Extract<Want, { kind: unknown }>;

/** Whether a number is this one, or within this range. */
export function isWithin(value: number | null, wanted: number | null | Range): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  return value !== null && value >= wanted.from && value <= wanted.to;
}

function checkError(
  error: BalanceErrorData,
  want: WantedError,
  vendor: Vendor,
): string | undefined {
  const { kind, reason, status, retryAfterMs, message } = error;
  const wanted = want.retryAfterMs;
  if (kind !== want.kind) return `kind ${kind}/${reason}, not ${want.kind}`;
  if (want.reason !== undefined && ![want.reason].flat().includes(reason))
    return `reason ${kind}/${reason}, not ${want.reason}`;
  if (want.status !== undefined && status !== want.status)
    return `status ${status}, not ${want.status}`;
  if (wanted !== undefined && !isWithin(retryAfterMs, wanted))
    return `retryAfterMs ${retryAfterMs}, not ${JSON.stringify(wanted)}`;
  if (!message.startsWith(`[${vendor.id}] `) || /[^\x20-\x7e]/.test(message))
    return `the message is not in our own words: ${message}`;
  return undefined;
}

/** `GET` returns any complete response, whatever its status. */
function isErrorResponse(want: WantedError, httpStatus: number): boolean {
  return httpStatus >= 400 && want.status === httpStatus;
}

/** @returns what is wrong with the outcome, else undefined */
export function checkOutcome(outcome: Outcome, want: Want, vendor: Vendor): string | undefined {
  if (outcome.status === 'unexpected')
    return `neither a result nor a BalanceError: ${show(outcome.raw).slice(0, 500)}`;
  if ('ok' in want) {
    if (outcome.status === 'error')
      return `${outcome.error.kind}/${outcome.error.reason} instead of a balance`;
    if (outcome.status === 'response')
      return outcome.hasData ? undefined : `GET returned ${outcome.httpStatus} without data`;
    const remaining =
      want.ok === true ? amountOf(vendor, vendor.member.value.replaceAll('"', '')) : want.ok;
    if (want.ok === true && remaining !== AMOUNT) return `the emulation sent ${remaining}`;
    if (outcome.unit !== unitOf(vendor)) return `unit ${outcome.unit}`;
    return outcome.remaining === remaining
      ? undefined
      : `remaining ${outcome.remaining}, not ${remaining}`;
  }
  if (outcome.status === 'ok') return `a balance of ${outcome.remaining} instead of ${want.kind}`;
  if (outcome.status === 'response') {
    return isErrorResponse(want, outcome.httpStatus)
      ? undefined
      : `GET returned ${outcome.httpStatus} instead of ${want.kind}`;
  }
  return checkError(outcome.error, want, vendor);
}
