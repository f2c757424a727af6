import { expectTypeOf, test } from 'vitest';
import { BalanceError } from '../errors/balance-error.ts';
import type { BalanceErrorData } from '../errors/balance-error-data.ts';
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

test('a look at the kind narrows the reason, which an editor completes', () => {
  type Known<Text> = Text extends string ? (string extends Text ? never : Text) : never;
  const look = (error: BalanceErrorData | BalanceError) => {
    switch (error.kind) {
      case 'payment_required':
        expectTypeOf<Known<typeof error.reason>>().toEqualTypeOf<'no_credit' | 'key_budget'>();
        return;
      case 'rate_limited':
        expectTypeOf<Known<typeof error.reason>>().toEqualTypeOf<'slow_down' | 'ambiguous'>();
        return;
      default:
        expectTypeOf<'no_credit'>().not.toExtend<Known<typeof error.reason>>();
    }
  };
  void look;
  if (caught instanceof BalanceError && caught.kind === 'aborted')
    expectTypeOf<Known<typeof caught.reason>>().toEqualTypeOf<'signal'>();
  if (BalanceError.isInstance(caught) && caught.kind === 'aborted')
    expectTypeOf<Known<typeof caught.reason>>().toEqualTypeOf<'signal'>();
});

test('each kind completes its own reasons', () => {
  type Of<Kind extends ErrorKind> = Extract<BalanceErrorData, { kind: Kind }>;
  type Reasons = {
    [Kind in ErrorKind]: ErrorReason<Kind> extends Of<Kind>['reason'] ? Kind : never;
  };
  expectTypeOf<Reasons[ErrorKind]>().toEqualTypeOf<ErrorKind>();
});

test('what was written against one kind of data for all still fits', () => {
  const kind = 'network' as ErrorKind;
  const reason: string = 'a_new_one';
  const rest = { message: '', status: null, retryable: false, retryAfterMs: null };
  const data: BalanceErrorData = { kind, reason, ...rest };
  const flat: { readonly kind: ErrorKind; readonly reason: string } = data;
  const thrown: BalanceError = new BalanceError(data);
  expectTypeOf(thrown.toJSON()).toEqualTypeOf<BalanceErrorData>();
  expectTypeOf(new BalanceError(thrown)).toExtend<Error>();
  class Mine extends BalanceError {
    readonly job = 'nightly';
  }
  expectTypeOf(new Mine(data)).toExtend<BalanceError>();
  // A reason of a later version is no mistake.
  if (thrown.kind === 'network' && thrown.reason === 'reset_by_moon') void flat;
  // @ts-expect-error no such kind
  void (thrown.kind === 'networks');
});
