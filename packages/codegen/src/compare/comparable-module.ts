import type ts from 'typescript';
import { loadTypescript } from '../json/typescript.ts';
import { IMPORT_MARKERS } from './type-markers.ts';

const typescript = loadTypescript();

/** A part of a text, and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A module of openapi-typescript as it can be compared. Every schema becomes an alias of its own: an
 * alias may lead back to itself through a list or a map, which a member may not, and it names the
 * alternatives of a union. What may hold anything becomes a type that swallows nothing.
 */
export function comparableModule(module: string): string {
  const source = typescript.createSourceFile(
    'module.ts',
    module,
    typescript.ScriptTarget.Latest,
    true,
  );
  const edits: Edit[] = [];
  const add = (start: number, end: number, text = ''): void => {
    edits.push({ start, end, text });
  };
  const visit = (node: ts.Node): void => {
    const text = replaceType(node);
    if (text !== undefined) add(node.getStart(source), node.end, text);
    else if (typescript.isIntersectionTypeNode(node)) visitParts(node.types);
    else typescript.forEachChild(node, visit);
  };
  const visitParts = (types: readonly ts.TypeNode[]): void => {
    const isSilent = types.every(saysNothing) ? isUnknown : saysNothing;
    for (const [index, type] of types.entries()) {
      const [last, following] = [types[index - 1], types[index + 1]];
      const isFirst = types.slice(0, index).every(isSilent);
      if (!isSilent(type)) visit(type);
      else if (!isFirst && last) add(last.end, type.end);
      else if (following) add(type.getStart(source), following.getStart(source));
      else add(type.getStart(source), type.end, 'anything');
    }
  };
  visit(source);
  const aliases = listSchemas(source).map(
    ({ name, type }) => `type ${aliasOf(name)} = ${apply(module, edits, type.pos, type.end)};\n`,
  );
  return [IMPORT_MARKERS, OMIT, apply(module, edits, 0, module.length), ...aliases].join('');
}

/** Of a union, TypeScript's own leaves only the members that all of its alternatives have. */
const OMIT = `type Omit<T, K> = T extends unknown ? { [P in keyof T as Exclude<P, K>]: T[P] } : never;
`;

const ALIAS = '$schema_';

/** The schema that a type is an alias of; undefined for a type that has no alias of ours. */
export function schemaOfAlias(type: ts.Type): string | undefined {
  const name = type.aliasSymbol?.name;
  return name?.startsWith(ALIAS) ? nameSchemas(name) : undefined;
}

/** A text with the names of schemas in place of our aliases. */
export const nameSchemas = (text: string): string =>
  text.replaceAll(/\$schema_(\w*)/g, (_, name: string) =>
    name.replaceAll(/_(\d+)_/g, (__, code: string) => String.fromCodePoint(Number(code))),
  );

/** As an identifier: what may not stand in one is written by its code. */
const aliasOf = (name: string): string =>
  ALIAS + name.replaceAll(/[^A-Za-z0-9]/gu, (letter) => `_${letter.codePointAt(0)}_`);

/** What may be anything, or any object, says nothing as a part of an intersection. */
const saysNothing = (node: ts.Node): boolean => isUnknown(node) || isAnyObject(node);

const isAnyObject = (node: ts.Node): boolean =>
  typescript.isTypeReferenceNode(node) && /^Record<string,\s*never>$/.test(node.getText());

const isUnknown = ({ kind }: ts.Node): boolean => kind === typescript.SyntaxKind.UnknownKeyword;

function replaceType(node: ts.Node): string | undefined {
  if (isUnknown(node)) return 'anything';
  // openapi-typescript gives an object without declared members a type that has none, though it may have any.
  if (isAnyObject(node)) return '{ [name: string]: anything }';
  const name = referredSchema(node);
  return name === undefined ? undefined : aliasOf(name);
}

/** The name in `components["schemas"]["Credits"]`. */
function referredSchema(node: ts.Node): string | undefined {
  if (!typescript.isIndexedAccessTypeNode(node)) return undefined;
  const isSchemas = /^components\[["']schemas["']\]$/.test(node.objectType.getText());
  const index = node.indexType;
  return isSchemas &&
    typescript.isLiteralTypeNode(index) &&
    typescript.isStringLiteral(index.literal)
    ? index.literal.text
    : undefined;
}

function listSchemas(source: ts.SourceFile): { name: string; type: ts.TypeNode }[] {
  const components = source.statements
    .filter(typescript.isInterfaceDeclaration)
    .find(({ name }) => name.text === 'components');
  const schemas = components?.members.find((member) => nameOf(member) === 'schemas');
  const type = schemas && typescript.isPropertySignature(schemas) ? schemas.type : undefined;
  if (!type || !typescript.isTypeLiteralNode(type)) return [];
  return type.members.flatMap((member) => {
    const name = nameOf(member);
    return name !== undefined && typescript.isPropertySignature(member) && member.type
      ? { name, type: member.type }
      : [];
  });
}

function nameOf({ name }: ts.TypeElement): string | undefined {
  return name &&
    (typescript.isIdentifier(name) ||
      typescript.isStringLiteral(name) ||
      typescript.isNumericLiteral(name))
    ? name.text
    : undefined;
}

function apply(text: string, edits: readonly Edit[], start: number, end: number): string {
  const parts: string[] = [];
  let at = start;
  for (const edit of edits) {
    if (edit.start < start || edit.end > end) continue;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at, end));
  return parts.join('');
}
