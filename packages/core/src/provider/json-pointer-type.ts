/** RFC 6901 escaping of one member name. */
type Escape<Name extends string> = Name extends `${infer Head}~${infer Tail}`
  ? `${EscapeSlash<Head>}~0${Escape<Tail>}`
  : EscapeSlash<Name>;
type EscapeSlash<Name extends string> = Name extends `${infer Head}/${infer Tail}`
  ? `${Head}~1${EscapeSlash<Tail>}`
  : Name;

/** Deeper than any balance. A recursive type would have endless pointers. */
type MaxDepth = 8;

type Step<Value, Leaf, Depth extends readonly unknown[]> =
  NonNullable<Value> extends Leaf
    ? ''
    : PointerTo<NonNullable<Value>, Leaf, readonly [...Depth, unknown]>;

/**
 * Every JSON Pointer (RFC 6901) into a document of type `Document` that ends at a value of type `Leaf`.
 * An untyped document (`unknown`, `any`) takes any pointer.
 */
export type PointerTo<
  Document,
  Leaf,
  Depth extends readonly unknown[] = readonly [],
> = unknown extends Document
  ? `/${string}`
  : Depth['length'] extends MaxDepth
    ? never
    : Document extends readonly (infer Item)[]
      ? `/${number}${Step<Item, Leaf, Depth>}`
      : Document extends object
        ? {
            [Name in keyof Document &
              (string | number)]: `/${Escape<`${Name}`>}${Step<Document[Name], Leaf, Depth>}`;
          }[keyof Document & (string | number)]
        : never;

/** One step of a JSON Pointer, unescaped. */
type Unescape<Name extends string> = Name extends `${infer Head}~1${infer Tail}`
  ? `${Unescape<Head>}/${Unescape<Tail>}`
  : Name extends `${infer Head}~0${infer Tail}`
    ? `${Head}~${Unescape<Tail>}`
    : Name;

type StepInto<Document, Name extends string> =
  NonNullable<Document> extends readonly (infer Item)[]
    ? Item
    : Unescape<Name> extends keyof NonNullable<Document>
      ? NonNullable<Document>[Unescape<Name>]
      : never;

/** The type of the value that a JSON Pointer leads to. */
export type ValueAt<Document, Pointer> = Pointer extends ''
  ? NonNullable<Document>
  : Pointer extends `/${infer Head}/${infer Tail}`
    ? ValueAt<StepInto<Document, Head>, `/${Tail}`>
    : Pointer extends `/${infer Name}`
      ? NonNullable<StepInto<Document, Name>>
      : never;
