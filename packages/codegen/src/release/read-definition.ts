import ts from 'typescript';
import { type Json, type JsonObject, setMember } from '../json/json.ts';

/** The definition that a generated `provider.ts` holds, read without running it; null where there is none. */
export function readDefinition(text: string | null): Json | null {
  if (text === null) return null;
  const file = ts.createSourceFile('provider.ts', text, ts.ScriptTarget.Latest);
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const [literal] = declarations
    .flatMap(({ initializer }) => unfrozen(initializer) ?? [])
    .filter(ts.isObjectLiteralExpression);
  return literal ? readLiteral(literal) : null;
}

/** What is frozen: `Object.freeze(…)` holds the definition as the generator writes it now. */
const unfrozen = (node: ts.Expression | undefined): ts.Expression | undefined =>
  node && ts.isCallExpression(node) ? node.arguments[0] : node;

/** Plain data as it is written into code; anything else counts as null. */
function readLiteral(node: ts.Expression): Json {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isPrefixUnaryExpression(node)) return -Number(readLiteral(node.operand));
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(readLiteral);
  if (!ts.isObjectLiteralExpression(node)) return null;
  const object: JsonObject = {};
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const { name } = property;
    const inner = ts.isComputedPropertyName(name) ? name.expression : name;
    if (ts.isIdentifier(inner) || ts.isStringLiteralLike(inner))
      setMember(object, inner.text, readLiteral(property.initializer));
  }
  return object;
}
