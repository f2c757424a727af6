import type ts from 'typescript';
import { type Json, type JsonObject, setMember } from '../json/json.ts';
import { loadTypescript } from '../json/typescript.ts';

/**
 * The objects and texts in a program that may hold a document, the outermost each. The program is
 * read and never run: what it would compute is left out.
 */
export function listScriptValues(script: string): Json[] {
  if (!mayHoldDocument(script)) return [];
  const typescript = loadTypescript();
  try {
    const source = typescript.createSourceFile(
      'page.js',
      script,
      typescript.ScriptTarget.Latest,
      false,
      typescript.ScriptKind.JS,
    );
    return collect(source);
  } catch (error) {
    // A program that is nested without end exhausts the stack of the parser.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

const mayHoldDocument = (text: string): boolean =>
  /\b(?:openapi|swagger)\b/.test(text) && /\bpaths\b/.test(text);

function collect(root: ts.Node): Json[] {
  const typescript = loadTypescript();
  const found: Json[] = [];
  const visit = (node: ts.Node): void => {
    const value = isValue(node) ? evaluate(node) : undefined;
    if (value === undefined) typescript.forEachChild(node, visit);
    else if (typeof value !== 'string' || mayHoldDocument(value)) found.push(value);
  };
  visit(root);
  return found;
}

function isValue(node: ts.Node): boolean {
  const typescript = loadTypescript();
  return typescript.isObjectLiteralExpression(node) || typescript.isStringLiteralLike(node);
}

/** The value of a literal; undefined for what only running the program would tell. */
function evaluate(node: ts.Node): Json | undefined {
  const typescript = loadTypescript();
  if (typescript.isStringLiteralLike(node)) return node.text;
  if (typescript.isNumericLiteral(node)) return Number(node.text);
  if (typescript.isParenthesizedExpression(node)) return evaluate(node.expression);
  if (typescript.isPrefixUnaryExpression(node)) return evaluateSigned(node);
  if (typescript.isArrayLiteralExpression(node))
    return node.elements.map((element) => evaluate(element) ?? null);
  if (typescript.isObjectLiteralExpression(node)) return evaluateObject(node);
  const words = new Map<ts.SyntaxKind, Json>([
    [typescript.SyntaxKind.TrueKeyword, true],
    [typescript.SyntaxKind.FalseKeyword, false],
    [typescript.SyntaxKind.NullKeyword, null],
  ]);
  return words.get(node.kind);
}

/** `-1`, and `!0` and `!1`, as programs that made other programs small write true and false. */
function evaluateSigned({ operator, operand }: ts.PrefixUnaryExpression): Json | undefined {
  const typescript = loadTypescript();
  const value = evaluate(operand);
  if (typeof value !== 'number') return undefined;
  if (operator === typescript.SyntaxKind.MinusToken) return -value;
  return operator === typescript.SyntaxKind.ExclamationToken ? value === 0 : undefined;
}

function evaluateObject(node: ts.ObjectLiteralExpression): JsonObject {
  const typescript = loadTypescript();
  const object: JsonObject = {};
  for (const property of node.properties) {
    if (!typescript.isPropertyAssignment(property)) continue;
    const { name } = property;
    if (
      !typescript.isIdentifier(name) &&
      !typescript.isStringLiteralLike(name) &&
      !typescript.isNumericLiteral(name)
    )
      continue;
    const value = evaluate(property.initializer);
    if (value !== undefined) setMember(object, name.text, value);
  }
  return object;
}
