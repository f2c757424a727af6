import fc from 'fast-check';
import { isLosslessNumber, parse } from 'lossless-json';
import { expect, test } from 'vitest';
import { Failure } from '../errors/failure.ts';
import { acme } from '../test-support/acme.ts';
import { propertyRuns } from '../test-support/property-runs.ts';
import { parseBalance } from './parse-balance.ts';

/** The balance that an independent parser finds, as digits × 10^-60; undefined where the text promises none. */
function readIndependently(text: string): bigint | undefined {
  let document: unknown;
  try {
    JSON.parse(text); // lossless-json alone is laxer
    document = parse(text);
  } catch {
    return undefined;
  }
  const balance =
    typeof document === 'object' && document !== null
      ? (document as { balance?: unknown }).balance
      : undefined;
  if (!isLosslessNumber(balance)) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(balance.value) ?? [];
  const shift = 60 + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return sign === '-' ? -units : units;
}

/** The balance that the judge finds. */
function remainingOf(status: number, body: string): string | undefined {
  try {
    return parseBalance(acme, { status, body }).balance.remaining;
  } catch (failure) {
    expect(failure).toBeInstanceOf(Failure);
    return undefined;
  }
}

function toUnits(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(60, '0'));
  return decimal.startsWith('-') ? -units : units;
}

const amount = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
  fc.bigInt().map(String),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat(10 ** 9))
    .map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom(
    '0',
    '-0',
    '0.0',
    '1e3',
    '1.5E+2',
    '12e-1',
    '1e400',
    '"12"',
    'null',
    'true',
    '[12]',
    '{}',
    '',
    '012',
    '+1',
    '1.',
    'NaN',
  ),
);
const member = fc.constantFrom(
  '',
  ',"error":null',
  ',"error":"x"',
  ',"success":false',
  ',"ok":true',
  ',"code":401',
  ',"balance":0',
  ',"b\\u0061lance":0',
);
const reply = fc
  .tuple(
    fc.constantFrom('balance', 'Balance', 'balanc', '__proto__'),
    amount,
    member,
    fc.constantFrom('', ' ', '\n', 'x', '{}', '\ufeff'),
  )
  .map(([name, value, more, tail]) => `{"${name}":${value}${more}}${tail}`);
/** Any byte of it changed, left out or doubled. */
const mangled = fc
  .tuple(
    reply,
    fc.nat(),
    fc.constantFrom('', '0', '9', '.', '-', 'e', '"', ',', ':', '{', '}', '\\', ' ', '\u0000'),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([text, position, piece, dropped]) => {
    const at = position % (text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + dropped);
  });

test('no reply, however mangled, turns into a number that its text does not justify', () => {
  fc.assert(
    fc.property(
      fc.oneof(reply, mangled),
      fc.constantFrom(200, 200, 200, 201, 401, 500),
      (body, status) => {
        const remaining = remainingOf(status, body);
        if (remaining === undefined) return;
        expect(status).toBe(200);
        expect(toUnits(remaining)).toBe(readIndependently(body));
        expect(JSON.parse(body)).not.toMatchObject({ success: false });
        expect((JSON.parse(body) as { error?: unknown }).error ?? null).toBeNull();
      },
    ),
    propertyRuns(5000),
  );
});

test('every reply that keeps the promise is read', () => {
  const plain = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat(10 ** 6));
  fc.assert(
    fc.property(plain, ([whole, fraction]) => {
      const body = `{"balance":${whole}.${fraction}}`;
      expect(toUnits(remainingOf(200, body) ?? '')).toBe(readIndependently(body));
    }),
    propertyRuns(2000),
  );
});
