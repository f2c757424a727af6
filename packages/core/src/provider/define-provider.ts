import type { Pointers } from './amount-location.ts';
import type { BalanceLocation, ItemChoice, OtherLocation } from './balance-location.ts';
import type { PointerTo, ValueAt } from './json-pointer-type.ts';
import type { ErrorBody, ReadablePath, SuccessBody } from './openapi-types.ts';
import type {
  ErrorReadingRules,
  ProviderDefinition,
  SuccessSentinel,
} from './provider-definition.ts';

type Loose<Paths> = unknown extends Paths ? true : false;
type PathOf<Paths> = Loose<Paths> extends true ? string : ReadablePath<Paths>;
type Success<Paths, Path> =
  Loose<Paths> extends true ? unknown : Path extends keyof Paths ? SuccessBody<Paths, Path> : never;
type Failure<Paths, Path> =
  Loose<Paths> extends true ? unknown : Path extends keyof Paths ? ErrorBody<Paths, Path> : never;

/** The JSON Pointers into a typed document. */
interface PointersInto<Document> extends Pointers {
  readonly amount: PointerTo<Document, number | string>;
  readonly text: PointerTo<Document, string>;
  readonly identifier: PointerTo<Document, number | string>;
  readonly code: PointerTo<Document, number | string | boolean>;
  readonly flag: PointerTo<Document, boolean>;
  readonly instant: PointerTo<Document, number | string>;
  readonly list: ListPointer<Document>;
}

/** `''` where the document itself is the list. */
type ListPointer<Document> =
  | PointerTo<Document, readonly unknown[]>
  | (Document extends readonly unknown[] ? '' : never);

type ItemAt<Document, List> = unknown extends Document
  ? unknown
  : ValueAt<Document, List> extends readonly (infer Item)[]
    ? Item
    : never;

/** The further amounts, each with pointers that its own item or that of the headline has. */
type TypedOther<Document, Item> =
  | (OtherLocation<PointersInto<Item>> & { readonly each?: never })
  | {
      [List in ListPointer<Document>]: OtherLocation<PointersInto<ItemAt<Document, List>>> & {
        readonly each: List;
      };
    }[ListPointer<Document>];

type LocationIn<Document, Item> = Omit<
  BalanceLocation<PointersInto<Document>, PointersInto<Item>>,
  'others' | 'from'
> & { readonly others?: readonly TypedOther<Document, Item>[] };

type TypedBalanceLocation<Document> =
  | (LocationIn<Document, Document> & { readonly from?: never })
  | {
      [List in ListPointer<Document>]: LocationIn<Document, ItemAt<Document, List>> & {
        readonly from: ItemChoice<PointersInto<Document>, PointersInto<ItemAt<Document, List>>> & {
          readonly list: List;
        };
      };
    }[ListPointer<Document>];

/**
 * A definition whose path and pointers are checked against the vendor's own types, for those who
 * define a provider without a call: `const acme: TypedProviderDefinition<paths, '/v1/credits'> =
 * {…}`.
 */
export interface TypedProviderDefinition<Paths, Path extends PathOf<Paths>>
  extends ProviderDefinition<Path> {
  /** As in `ProviderDefinition`, with pointers that the vendor's success has. */
  readonly balance: TypedBalanceLocation<Success<Paths, Path>>;
  /** As in `ProviderDefinition`, with a pointer that the vendor's success has. */
  readonly sentinel?: SuccessSentinel<PointerTo<Success<Paths, Path>, string | number | boolean>>;
  /** As in `ProviderDefinition`, with pointers that the vendor's responses have. */
  readonly errors?: ErrorReadingRules<
    PointerTo<Failure<Paths, Path> | Success<Paths, Path>, string | number | boolean>,
    PointerTo<Failure<Paths, Path>, number | string>
  >;
}

/**
 * Makes a provider from data. With the `paths` type of openapi-typescript a misspelt path or
 * pointer does not compile; without it (`defineProvider()({…})`) any path and pointer is taken.
 *
 * @example
 * const acme = defineProvider<paths>()({ id: 'acme', path: '/v1/credits', … });
 */
export function defineProvider<Paths = unknown>() {
  return <const Path extends PathOf<Paths>>(
    definition: TypedProviderDefinition<Paths, Path>,
  ): ProviderDefinition<Path> => Object.freeze(definition);
}
