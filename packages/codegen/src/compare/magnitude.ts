import type { Json } from '../json/json.ts';

/** A number as its sign, its digits without zeros at either end, and the power of ten of the first digit. */
interface Magnitude {
  readonly sign: string;
  readonly digits: string;
  readonly power: number;
}

const NUMBER = /^([-+]?)(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/i;
/** Numbers this far apart are hardly two examples of the same unit. */
const FAR = 2;

/** What is odd about two examples of one number: another power of ten, another sign; null where nothing is. */
export function compareMagnitudes(
  before: Json | undefined,
  after: Json | undefined,
): string | null {
  const [was, is] = [read(before), read(after)];
  if (!was || !is) return null;
  if (was.digits === '' || is.digits === '')
    return was.digits === is.digits ? null : 'an example that is zero in one of them';
  if (was.sign !== is.sign) return 'an example of the other sign';
  const apart = Math.abs(was.power - is.power);
  const isScaled = apart > 0 && (was.digits === is.digits || apart >= FAR);
  return isScaled ? 'an example of another power of ten' : null;
}

function read(value: Json | undefined): Magnitude | null {
  const text = typeof value === 'number' ? String(value) : value;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    (typeof text === 'string' && NUMBER.exec(text)) || [];
  if (whole === '') return null;
  const all = whole + fraction;
  const first = /[1-9]/.exec(all)?.index ?? all.length;
  return {
    sign: sign === '-' ? '-' : '',
    digits: all.slice(first).replace(/(?<!0)0+$/, ''),
    power: whole.length - first - 1 + Number(exponent),
  };
}
