import { expectTypeOf, test } from 'vitest';
import type { DEFINITION_MEMBERS, DEFINITION_WORDS } from './definition-members.ts';
import type { ProviderDefinition } from './provider-definition.ts';

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text;
type Declared = {
  -readonly [Place in keyof typeof DEFINITION_MEMBERS]: Words<(typeof DEFINITION_MEMBERS)[Place]>;
};

/** Every name that one of several shapes has. */
type NamesOf<Shape> = Shape extends object ? keyof Shape : never;
type Of<Shape, Name> = Shape extends object
  ? Name extends keyof Shape
    ? NonNullable<Shape[Name]>
    : never
  : never;
type Objects<Shape> = Exclude<Shape, string | number | boolean | readonly string[]>;
type Values<Shape> = Shape[keyof Shape];

type Balance = Of<ProviderDefinition, 'balance'>;
type Other = Of<Balance, 'others'>[number];
type Errors = Of<ProviderDefinition, 'errors'>;

/** The same, read from the types. */
interface Typed {
  '': NamesOf<ProviderDefinition>;
  auth: NamesOf<Of<ProviderDefinition, 'auth'>>;
  'parameters.*': NamesOf<Values<Of<ProviderDefinition, 'parameters'>>>;
  'regions.*': NamesOf<Values<Of<ProviderDefinition, 'regions'>>>;
  request: NamesOf<Of<ProviderDefinition, 'request'>>;
  balance: NamesOf<Balance>;
  from: NamesOf<Of<Balance, 'from'>>;
  unlimited: NamesOf<Of<Balance | Other, 'unlimited'>>;
  none: NamesOf<Of<Balance | Other, 'none'>>;
  unit: NamesOf<Objects<Of<Balance | Other, 'unit'>>>;
  pool: NamesOf<Objects<Of<Balance, 'pool'>>>;
  others: NamesOf<Other>;
  sentinel: NamesOf<Of<ProviderDefinition, 'sentinel'>>;
  errors: NamesOf<Errors>;
  rules: NamesOf<Of<Errors, 'rules'>[number]>;
}

type DeclaredWords = {
  -readonly [Place in keyof typeof DEFINITION_WORDS]: Words<(typeof DEFINITION_WORDS)[Place]>;
};
type OneOrMore<Value> = Value extends readonly (infer Item)[] ? Item : Value;

interface TypedWords {
  sign: Of<Balance | Other, 'sign'>;
  basic: Of<Of<ProviderDefinition, 'auth'>, 'basic'>;
  in: OneOrMore<Of<Values<Of<ProviderDefinition, 'parameters'>>, 'in'>>;
  scope: Of<Balance, 'scope'>;
  'balance.relation': Of<Balance, 'relation'>;
  'others.relation': Of<Other, 'relation'>;
}

test('the words that may stand in a member are those of its type', () => {
  expectTypeOf<DeclaredWords>().toEqualTypeOf<{ [Place in keyof TypedWords]: TypedWords[Place] }>();
});

test('the members that a definition may have are those of its types', () => {
  expectTypeOf<Declared>().toEqualTypeOf<{ [Place in keyof Typed]: Typed[Place] }>();
});
