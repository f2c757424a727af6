import type ts from 'typescript';
import { type Json, type JsonObject, setMember } from '../json/json.ts';
import { loadTypescript } from '../json/typescript.ts';

const typescript = loadTypescript();

/** The definition that a generated `provider.ts` holds, read without running it; null where there is none. */
export function readDefinition(text: string | null): Json | null {
  if (text === null) return null;
  const file = typescript.createSourceFile('provider.ts', text, typescript.ScriptTarget.Latest);
  const declarations = file.statements
    .filter(typescript.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const [literal] = declarations
    .flatMap(({ initializer }) => unfrozen(initializer) ?? [])
    .filter(typescript.isObjectLiteralExpression);
  return literal ? readLiteral(literal) : null;
}

/** What is frozen: `Object.freeze(…)` holds the definition as the generator writes it now. */
const unfrozen = (node: ts.Expression | undefined): ts.Expression | undefined =>
  node && typescript.isCallExpression(node) ? node.arguments[0] : node;

/** Plain data as it is written into code; anything else counts as null. */
function readLiteral(node: ts.Expression): Json {
  if (typescript.isStringLiteralLike(node)) return node.text;
  if (typescript.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === typescript.SyntaxKind.TrueKeyword) return true;
  if (node.kind === typescript.SyntaxKind.FalseKeyword) return false;
  if (typescript.isPrefixUnaryExpression(node)) return -Number(readLiteral(node.operand));
  if (typescript.isArrayLiteralExpression(node)) return node.elements.map(readLiteral);
  if (!typescript.isObjectLiteralExpression(node)) return null;
  const object: JsonObject = {};
  for (const property of node.properties) {
    if (!typescript.isPropertyAssignment(property)) continue;
    const { name } = property;
    const inner = typescript.isComputedPropertyName(name) ? name.expression : name;
    if (typescript.isIdentifier(inner) || typescript.isStringLiteralLike(inner))
      setMember(object, inner.text, readLiteral(property.initializer));
  }
  return object;
}
