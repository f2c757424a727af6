import { canonicalJson } from '../../json/canonical-json.ts';
import { getMember, isJsonObject, type Json } from '../../json/json.ts';
import type { Bump } from '../bump.ts';
import { showGiven, showValue } from './show-value.ts';

/** A difference between two meanings, at a place within them. */
export interface MemberChange {
  /** The names that lead to it. */
  readonly at: readonly string[];
  readonly bump: Bump;
  /** `meaning-note` is for maintainers: no user sees the difference. */
  readonly rule: 'meaning-changed' | 'meaning-added' | 'meaning-removed' | 'meaning-note';
  /** A sentence for those who read a changelog on npm. */
  readonly what: string;
}

/** What a difference of one member of a meaning does to users; undefined stands for a member that is not given. */
export interface MemberRule {
  compare(before: Json | undefined, after: Json | undefined): readonly MemberChange[];
  /** The rules of what is within it, by name; without them the rule is for all of it. */
  readonly members?: Readonly<Record<string, MemberRule>>;
}

/** How a member is spoken of. */
export interface MemberWords {
  /** What it counts as where it is not given. */
  readonly absent?: Json;
  readonly show?: (value: Json) => string;
}

/** A rule by what happened to the member as a whole. */
const ruleOf =
  (bumps: { readonly added: Bump; readonly changed: Bump }, isNote = false) =>
  (about: string, { absent, show = showValue }: MemberWords = {}): MemberRule => ({
    compare(given, next) {
      const [before, after] = [given ?? absent, next ?? absent];
      if (isSame(before, after)) return [];
      const change = describe(about, showGiven(before, show), showGiven(after, show));
      const bump = change.rule === 'meaning-added' ? bumps.added : bumps.changed;
      return [{ at: [], bump, ...change, ...(isNote && { rule: 'meaning-note' }) }];
    },
  });

/** Any difference gives users another number, or answers them in another way. */
export const breaking = ruleOf({ added: 'major', changed: 'major' });
/** Users may do without it until it is there, and rely on it from then on. */
export const offered = ruleOf({ added: 'minor', changed: 'major' });
/** Facts and links that no program decides by. */
export const forPeople = ruleOf({ added: 'patch', changed: 'patch' });
/** What only maintainers read. */
export const note = ruleOf({ added: 'patch', changed: 'patch' }, true);

/** An object, by the rules of its members; others have the rule that `unknown` gives. */
export const membersOf = (
  members: Readonly<Record<string, MemberRule>>,
  unknown: (about: string) => MemberRule = breaking,
): MemberRule => ({
  members,
  compare(before, after) {
    const names = new Set([...Object.keys(members), ...namesIn(before), ...namesIn(after)]);
    return [...names].flatMap((name) => {
      const rule = Object.hasOwn(members, name) ? members[name] : undefined;
      const used = rule ?? unknown(`the property \`${name}\``);
      const changes = used.compare(at(before, name), at(after, name));
      return changes.map((change) => ({ ...change, at: [name, ...change.at] }));
    });
  },
});

/** Values by names that somebody chose, such as headers: each name is a member of its own. */
export const byName = (rule: (name: string) => MemberRule): MemberRule => ({
  compare(before, after) {
    const names = [...new Set([...namesIn(before), ...namesIn(after)])];
    return membersOf(Object.fromEntries(names.map((name) => [name, rule(name)]))).compare(
      before,
      after,
    );
  },
});

export const isSame = (before: Json | undefined, after: Json | undefined): boolean =>
  before === undefined || after === undefined
    ? before === after
    : canonicalJson(before) === canonicalJson(after);

/** What happened to something, with what it was and what it is. */
export function describe(
  about: string,
  before: string | undefined,
  after: string | undefined,
): Pick<MemberChange, 'rule' | 'what'> {
  if (before === undefined) return { rule: 'meaning-added', what: `${about} is new: ${after}` };
  if (after === undefined)
    return { rule: 'meaning-removed', what: `${about} was removed, it was ${before}` };
  return { rule: 'meaning-changed', what: `${about} changed from ${before} to ${after}` };
}

const namesIn = (value: Json | undefined): string[] =>
  isJsonObject(value) ? Object.keys(value) : [];

const at = (value: Json | undefined, name: string): Json | undefined => getMember(value, name);

/** A rule for every property: one that has none does not compile. */
export type RulesOf<Of> = { readonly [Name in keyof Of]-?: MemberRule };

/** More is known than before, which takes nothing from anybody. */
export const learned = (about: string, words?: MemberWords): MemberRule => ({
  compare: (before, after) =>
    breaking(about, words)
      .compare(before, after)
      .map((change) => ({ ...change, bump: 'minor' })),
});
