import { expect, test } from 'vitest';
import { JsonNumber, type JsonValue } from '../json/json-value.ts';
import type { VendorCode } from '../provider/amount-location.ts';
import { isCode } from './error-rules.ts';

const number = (text: string) => new JsonNumber(text);
const INT64_MAX = Number('9223372036854775807');

test.each<{ value: JsonValue | undefined; code: VendorCode | null; want: boolean }>([
  { value: 'OK', code: 'OK', want: true },
  { value: 'ok', code: 'OK', want: false },
  { value: '7', code: 7, want: false },
  { value: number('7'), code: '7', want: false },
  { value: number('7'), code: 7, want: true },
  { value: number('7.0'), code: 7, want: true },
  { value: number('70e-1'), code: 7, want: true },
  { value: number('7.5'), code: 7, want: false },
  { value: number('0.1'), code: 0.1, want: true },
  { value: number('-0'), code: 0, want: true },
  { value: false, code: 0, want: false },
  { value: null, code: null, want: true },
  { value: undefined, code: null, want: false },
  { value: number('9223372036854775807'), code: INT64_MAX, want: true },
  { value: number('5'), code: INT64_MAX, want: false },
  { value: number('1e400'), code: INT64_MAX, want: false },
  { value: number('1e400'), code: Number.MAX_VALUE, want: false },
  { value: number('1e400'), code: Number.POSITIVE_INFINITY, want: false },
  { value: number(`0.${'1'.repeat(40)}`), code: 1e-7, want: false },
  { value: number('1e400'), code: 1e-7, want: false },
])('$value is $code: $want', ({ value, code, want }) => {
  expect(isCode(value, code)).toBe(want);
});
