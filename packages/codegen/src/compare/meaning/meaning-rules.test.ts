import { expect, test } from 'vitest';
import { meaningSchema } from '../../spec/vocabulary/meaning.ts';
import type { Schema } from '../../spec/vocabulary/schema.ts';
import { MEANING_RULES } from './meaning-rules.ts';
import { type MemberRule, membersOf } from './member-rule.ts';

/** Places at which vocabulary and rules do not name the same members. */
function findGaps(of: Schema, rule: MemberRule, at = ''): string[] {
  const inner = [of, of['items'], of['additionalProperties']] as readonly (Schema | undefined)[];
  const properties = inner.map((schema) => schema?.['properties']).find(Boolean) as
    | Readonly<Record<string, Schema>>
    | undefined;
  // A rule without members is for all that is within.
  if (!rule.members || !properties) return [];
  const [known, ruled] = [Object.keys(properties), Object.keys(rule.members)];
  const odd = [...known, ...ruled].filter((name) => !known.includes(name) || !ruled.includes(name));
  const shared = known.filter((name) => ruled.includes(name));
  return [
    ...odd.map((name) => `${at}/${name}`),
    ...shared.flatMap((name) =>
      findGaps(properties[name] ?? {}, rule.members?.[name] as MemberRule, `${at}/${name}`),
    ),
  ];
}

test('every property of the vocabulary has a rule, and every rule is for one', () => {
  expect(findGaps(meaningSchema, membersOf(MEANING_RULES))).toEqual([]);
});

test.each(['balance', 'errors', 'key', 'links', 'request'])(
  'a property of %s without a rule is found',
  (name) => {
    const { properties } = meaningSchema;
    const inner = properties[name as keyof typeof properties] as Schema;
    const added = { ...inner, properties: { ...(inner['properties'] as object), news: {} } };
    const grown = { ...meaningSchema, properties: { ...properties, [name]: added } };
    expect(findGaps(grown, membersOf(MEANING_RULES))).toEqual([`/${name}/news`]);
  },
);
