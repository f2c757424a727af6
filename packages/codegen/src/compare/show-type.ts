import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import { nameSchemas } from './comparable-module.ts';
import { isRecord } from './type-kinds.ts';
import { membersOf } from './type-markers.ts';
import { isInteger, isListed } from './type-values.ts';

const { TypeFormatFlags } = loadTypescript();

/** A type in TypeScript's words, without names of ours. */
export const showType = (checker: ts.TypeChecker, type: ts.Type): string =>
  nameSchemas(checker.typeToString(type, undefined, TypeFormatFlags.None));

/** Types of single values, as one. */
export function showValues(checker: ts.TypeChecker, types: readonly ts.Type[]): string {
  const texts = types.map((type) => (isInteger(type) ? 'number' : checker.typeToString(type)));
  const isFlag = texts.includes('true') && texts.includes('false');
  return texts
    .flatMap((text) =>
      !isFlag ? text : text === 'false' ? 'boolean' : text === 'true' ? [] : text,
    )
    .join(' | ');
}

/** An alternative of a union: by the values that tell it from the others, where it has some. */
export function showAlternative(checker: ts.TypeChecker, type: ts.Type): string {
  if (!isRecord(checker, type)) return showType(checker, type);
  const tags = membersOf(checker, type).flatMap((member) => {
    const value = checker.getTypeOfSymbol(member);
    return isListed(value) ? [`${member.name}: ${showType(checker, value)}`] : [];
  });
  return tags.length > 0 ? `{ ${tags.join('; ')}; … }` : showType(checker, type);
}
