import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import { alternativesOf, isAnything, isRecord, typeId } from './type-kinds.ts';
import { membersOf } from './type-markers.ts';
import { isListed, kindOfValue } from './type-values.ts';

const { IndexKind } = loadTypescript();

/** As deep as alternatives are told apart, and by as much as that. */
const MAX_DEPTH = 4;
const MAX_FACTS = 400;

/** What an alternative of a union is known by. */
export interface Fingerprint {
  /** Names of members, and kinds of their values, by where they stand. */
  readonly facts: ReadonlySet<string>;
  /** The values that a member may have which names them. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
}

export function fingerprintOf(checker: ts.TypeChecker, type: ts.Type): Fingerprint {
  const facts = new Set<string>();
  // A schema that leads to itself through unions is met at one place in thousands of ways.
  const seen = new Set<string>();
  const visit = (node: ts.Type, at: string, depth: number): void => {
    const key = `${typeId(node)} ${at}`;
    if (depth > MAX_DEPTH || seen.has(key)) return;
    seen.add(key);
    for (const part of alternativesOf(node)) {
      if (facts.size >= MAX_FACTS) return;
      const kind = kindOfValue(part);
      if (kind !== undefined) facts.add(`${at}:${kind}`);
      else if (isAnything(part)) facts.add(`${at}:anything`);
      else visitInside(part, at, depth + 1);
    }
  };
  const visitInside = (part: ts.Type, at: string, depth: number): void => {
    const key = `${typeId(part)} ${at} inside`;
    if (seen.has(key)) return;
    seen.add(key);
    if (checker.isArrayType(part) || checker.isTupleType(part)) {
      facts.add(`${at}[]`);
      for (const item of checker.getTypeArguments(part as ts.TypeReference))
        visit(item, `${at}[]`, depth);
    } else if (isRecord(checker, part)) {
      for (const member of membersOf(checker, part)) {
        facts.add(`${at}.${member.name}`);
        visit(checker.getTypeOfSymbol(member), `${at}.${member.name}`, depth);
      }
      const index = checker.getIndexTypeOfType(part, IndexKind.String);
      if (index) visit(index, `${at}.*`, depth);
    }
  };
  visit(type, '', 0);
  return { facts, tags: tagsOf(checker, type) };
}

function tagsOf(checker: ts.TypeChecker, type: ts.Type): Fingerprint['tags'] {
  if (!isRecord(checker, type)) return new Map();
  return new Map(
    membersOf(checker, type).flatMap((member) => {
      const values = alternativesOf(checker.getTypeOfSymbol(member));
      return values.length > 0 && values.every(isListed)
        ? [[member.name, new Set(values.map((value) => checker.typeToString(value)))]]
        : [];
    }),
  );
}
