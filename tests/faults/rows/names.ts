import type { Row } from '../row.ts';
import { instead, invalid, bodyRow as row, withMember } from './body-row.ts';

const swapCase = (name: string) => name.replace(/[a-z]/, (letter) => letter.toUpperCase());
const escapeFirst = (name: string) =>
  `\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}`;

export const names: readonly Row[] = [
  row(
    'bodies/exact-names',
    'the success under __proto__',
    ({ success }) => `{"__proto__":${success}}`,
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/exact-names',
    'the success under constructor',
    ({ success }) => `{"constructor":{"prototype":${success}}}`,
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/exact-names',
    'the amount under __proto__',
    instead(({ text }) => `"__proto__":{${text}}`),
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/exact-names',
    'the amount under its name in another case',
    instead(({ name, value }) => `"${swapCase(name)}":${value}`),
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/exact-names',
    'the amount under its name and a blank',
    instead(({ name, value }) => `"${name} ":${value}`),
    invalid('balance_not_a_number'),
  ),
  row(
    'bodies/exact-names',
    '__proto__ beside the success',
    withMember('"__proto__":{"polluted":true}'),
    {
      ok: true,
    },
  ),
  row(
    'bodies/duplicate-names',
    'the amount, then zero',
    instead(({ text, name }) => `${text},"${name}":0`),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'zero, then the amount',
    instead(({ text, name }) => `"${name}":0,${text}`),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'the amount twice',
    instead(({ text }) => `${text},${text}`),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'the amount, then its name with an escape',
    instead(({ text, name }) => `${text},"${escapeFirst(name)}":0`),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'an added name twice',
    withMember('"note":1,"note":1'),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'a name twice far inside',
    withMember('"note":[{"a":{"b":1,"b":2}}]'),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/duplicate-names',
    'an empty name twice',
    withMember('"":1,"":1'),
    invalid('duplicate_key'),
  ),
  row(
    'bodies/too-deep',
    '20,000 nested lists',
    '['.repeat(20_000) + ']'.repeat(20_000),
    invalid('too_deep'),
  ),
  row('bodies/too-deep', '20,000 lists that never end', '['.repeat(20_000), invalid('too_deep')),
  row(
    'bodies/too-deep',
    '8,000 nested objects beside the amount',
    withMember(`"deep":${'{"a":'.repeat(8000)}0${'}'.repeat(8000)}`),
    invalid('too_deep'),
  ),
  row(
    'bodies/too-deep',
    'some nested lists beside the amount',
    withMember('"deep":[[[[[[[[]]]]]]]]'),
    {
      ok: true,
    },
  ),
];
