import ts from 'typescript';
import { type Json, type JsonObject, setMember } from '../json/json.ts';

/**
 * The objects and texts in a program that may hold a document, the outermost each. The program is
 * read and never run: what it would compute is left out.
 */
export function listScriptValues(script: string): Json[] {
  if (!mayHoldDocument(script)) return [];
  try {
    const source = ts.createSourceFile(
      'page.js',
      script,
      ts.ScriptTarget.Latest,
      false,
      ts.ScriptKind.JS,
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
  const found: Json[] = [];
  const visit = (node: ts.Node): void => {
    const value = isValue(node) ? evaluate(node) : undefined;
    if (value === undefined) ts.forEachChild(node, visit);
    else if (typeof value !== 'string' || mayHoldDocument(value)) found.push(value);
  };
  visit(root);
  return found;
}

const isValue = (node: ts.Node): boolean =>
  ts.isObjectLiteralExpression(node) || ts.isStringLiteralLike(node);

/** The value of a literal; undefined for what only running the program would tell. */
function evaluate(node: ts.Node): Json | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isParenthesizedExpression(node)) return evaluate(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return evaluateSigned(node);
  if (ts.isArrayLiteralExpression(node))
    return node.elements.map((element) => evaluate(element) ?? null);
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(node);
  const words = new Map<ts.SyntaxKind, Json>([
    [ts.SyntaxKind.TrueKeyword, true],
    [ts.SyntaxKind.FalseKeyword, false],
    [ts.SyntaxKind.NullKeyword, null],
  ]);
  return words.get(node.kind);
}

/** `-1`, and `!0` and `!1`, as programs that made other programs small write true and false. */
function evaluateSigned({ operator, operand }: ts.PrefixUnaryExpression): Json | undefined {
  const value = evaluate(operand);
  if (typeof value !== 'number') return undefined;
  if (operator === ts.SyntaxKind.MinusToken) return -value;
  return operator === ts.SyntaxKind.ExclamationToken ? value === 0 : undefined;
}

function evaluateObject(node: ts.ObjectLiteralExpression): JsonObject {
  const object: JsonObject = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { name } = property;
    if (!ts.isIdentifier(name) && !ts.isStringLiteralLike(name) && !ts.isNumericLiteral(name))
      continue;
    const value = evaluate(property.initializer);
    if (value !== undefined) setMember(object, name.text, value);
  }
  return object;
}
