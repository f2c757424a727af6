import { expectTypeOf, test } from 'vitest';
import { BalanceError } from '../errors/balance-error.ts';
import type { ErrorKind, ErrorReason } from '../errors/error-kind.ts';
import type { Balance } from './balance.ts';
import type { BalanceReading } from './reading.ts';

declare const reading: BalanceReading;
declare const caught: unknown;

test('the status tells what a reading has', () => {
  switch (reading.status) {
    case 'ok':
      expectTypeOf(reading.balance).toEqualTypeOf<Balance>();
      // @ts-expect-error nothing failed
      void reading.error;
      break;
    case 'stale':
      expectTypeOf(reading.fetchedAt).toBeString();
      expectTypeOf(reading.error.kind).toEqualTypeOf<ErrorKind>();
      break;
    case 'error':
      // @ts-expect-error no amount anywhere
      void reading.balance;
      break;
    default:
      expectTypeOf(reading).toBeNever();
  }
});

test('a status that there is not is found', () => {
  // @ts-expect-error failed is no status
  void (reading.status === 'failed');
});

test('a switch over all kinds is exhaustive, and one that forgets a kind is not', () => {
  const advise = (kind: ErrorKind): string => {
    switch (kind) {
      case 'missing_key':
      case 'invalid_config':
      case 'unauthorized':
      case 'forbidden':
      case 'not_found':
        return 'check the configuration';
      case 'payment_required':
        return 'top up';
      case 'rate_limited':
      case 'server_error':
      case 'timeout':
      case 'network':
        return 'try again later';
      case 'client_error':
      case 'invalid_response':
        return 'update';
      case 'aborted':
        return '';
    }
  };
  expectTypeOf(advise).returns.toBeString();
  // @ts-expect-error twelve kinds are left
  const forgetful: Readonly<Record<ErrorKind, string>> = { aborted: '' };
  void forgetful;
});

test('each kind has its own reasons', () => {
  expectTypeOf<ErrorReason<'payment_required'>>().toEqualTypeOf<'no_credit' | 'key_budget'>();
  expectTypeOf<ErrorReason<'aborted'>>().toExtend<ErrorReason>();
});

test('what was caught is known after the question', () => {
  if (BalanceError.isInstance(caught)) expectTypeOf(caught.kind).toEqualTypeOf<ErrorKind>();
  // @ts-expect-error before it, nothing is
  else void caught.kind;
});

test('amounts are text and stay as they are', () => {
  const { balance } = reading as Extract<BalanceReading, { status: 'ok' }>;
  expectTypeOf(balance.remaining).toBeString();
  // @ts-expect-error readonly
  balance.remaining = '0';
});
