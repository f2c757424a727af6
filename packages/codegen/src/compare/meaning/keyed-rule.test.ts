import { describe, expect, test } from 'vitest';
import type { Json } from '../../json/json.ts';
import { keyedRule } from './keyed-rule.ts';
import { breaking, forPeople, type MemberRule } from './member-rule.ts';

const members = (name: string) => ({
  id: breaking(`the id of ${name}`),
  unit: breaking(`the unit of ${name}`),
  docs: forPeople(`the link of ${name}`),
});
const inList = keyedRule({
  keys: ['id'],
  nameOf: (item) => `the amount ${(item as { id: string }).id}`,
  members,
});
const inMap = keyedRule({ nameOf: (_, name) => `the region ${name}`, members });
const tea = { id: 'tea', unit: 'EUR' };
const milk = { id: 'milk', unit: 'EUR' };

interface Row {
  readonly given: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly want: readonly string[];
}

const check = (rule: MemberRule, { before, after, want }: Row): void => {
  const changes = rule.compare(before, after);
  expect(changes.map(({ bump, what }) => `${bump} ${what}`)).toEqual(want);
};

describe('a list', () => {
  test.each<Row>([
    { given: 'the first', after: [tea], want: ['minor the amount tea is new'] },
    {
      given: 'one more',
      before: [tea],
      after: [milk, tea],
      want: ['minor the amount milk is new'],
    },
    {
      given: 'one less',
      before: [tea, milk],
      after: [tea],
      want: ['major the amount milk was removed'],
    },
    { given: 'none', before: [tea], want: ['major the amount tea was removed'] },
    { given: 'another order', before: [tea, milk], after: [milk, tea], want: [] },
    {
      given: 'another unit',
      before: [tea, milk],
      after: [{ ...tea, unit: 'USD' }, milk],
      want: ['major the unit of the amount tea changed from `EUR` to `USD`'],
    },
    {
      given: 'two alike',
      before: [tea, tea],
      after: [tea],
      want: ['major the amount tea was removed'],
    },
  ])('$given', (row) => check(inList, row));
});

describe('a map', () => {
  const [cn, eu] = [{ unit: 'CNY' }, { unit: 'EUR' }];
  test.each<Row>([
    { given: 'the first', after: { cn }, want: ['minor the region cn is new'] },
    { given: 'one more', before: { cn }, after: { cn, eu }, want: ['minor the region eu is new'] },
    {
      given: 'one less',
      before: { cn, eu },
      after: { cn },
      want: ['major the region eu was removed'],
    },
    {
      given: 'another unit',
      before: { cn, eu },
      after: { eu, cn: { unit: 'USD', docs: 'a' } },
      want: [
        'major the unit of the region cn changed from `CNY` to `USD`',
        'patch the link of the region cn is new: `a`',
      ],
    },
  ])('$given', (row) => check(inMap, row));
});

test('an item that users must act on asks for more', () => {
  const rule = keyedRule({
    nameOf: (_, name) => `the parameter ${name}`,
    members,
    whenAdded: (item) => ((item as { optional?: boolean }).optional ? 'minor' : 'major'),
  });
  const after = { team: {}, view: { optional: true } };
  const want = ['major the parameter team is new', 'minor the parameter view is new'];
  check(rule, { given: 'two', before: {}, after, want });
});
