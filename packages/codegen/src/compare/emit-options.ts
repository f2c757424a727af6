import type { OpenAPITSOptions } from 'openapi-typescript';
import type ts from 'typescript';
import { getMember, type Json } from '../json/json.ts';
import { loadTypescript } from '../json/typescript.ts';
import { isHidden } from './hidden-schema.ts';
import { UNNAMED } from './name-required.ts';
import type { Marker } from './type-markers.ts';

const { factory, SyntaxKind } = loadTypescript();

/** What decides about the type of an integer before its `type` does. */
const STRONGER = ['enum', 'const', 'allOf', 'anyOf', 'oneOf', '$ref'];

/** Has the markers written where a type is compared by more than TypeScript knows of it. */
export const emitOptions = (document: Json): OpenAPITSOptions => ({
  transform: (schema) => integerOf(schema as unknown as Json),
  transformProperty: (property, schema) =>
    markHidden(document, property, schema as unknown as Json),
});

function integerOf(schema: Json): ts.TypeNode | undefined {
  if (getMember(schema, 'type') !== 'integer') return undefined;
  if (STRONGER.some((keyword) => getMember(schema, keyword) !== undefined)) return undefined;
  const isNullable = getMember(schema, 'nullable') === true;
  return isNullable ? withAlternative('integer', nullType()) : refer('integer');
}

function markHidden(
  document: Json,
  property: ts.PropertySignature,
  schema: Json,
): ts.PropertySignature {
  const marks = (['readOnly', 'writeOnly'] as const).filter((mark) =>
    isHidden(document, schema, mark),
  );
  const all: readonly Marker[] = getMember(schema, UNNAMED) === true ? ['unnamed'] : marks;
  const type = all.reduce((inner, mark) => inner && withAlternative(mark, inner), property.type);
  const { modifiers, name, questionToken } = property;
  return factory.updatePropertySignature(property, modifiers, name, questionToken, type);
}

const refer = (marker: Marker): ts.TypeNode => factory.createTypeReferenceNode(marker);

const nullType = (): ts.TypeNode =>
  factory.createLiteralTypeNode(factory.createToken(SyntaxKind.NullKeyword) as ts.NullLiteral);

const withAlternative = (marker: Marker, type: ts.TypeNode): ts.TypeNode =>
  factory.createUnionTypeNode([type, refer(marker)]);
