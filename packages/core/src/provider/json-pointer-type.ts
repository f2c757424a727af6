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
