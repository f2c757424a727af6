import type { PointerTo } from './json-pointer-type.ts';
import type { ErrorBody, ReadablePath, SuccessBody } from './openapi-types.ts';
import type {
  BalanceLocation,
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

/**
 * A definition whose path and pointers are checked against the vendor's own types, for those who
 * define a provider without a call: `const acme: TypedProviderDefinition<paths, '/v1/credits'> =
 * {…}`.
 */
export interface TypedProviderDefinition<Paths, Path extends PathOf<Paths>>
  extends ProviderDefinition<Path> {
  /** As in `ProviderDefinition`, with pointers that the vendor's success has. */
  readonly balance: BalanceLocation<
    PointerTo<Success<Paths, Path>, number | string>,
    PointerTo<Success<Paths, Path>, string>,
    PointerTo<Success<Paths, Path>, number | string>,
    PointerTo<Success<Paths, Path>, number | string | boolean>
  >;
  /** As in `ProviderDefinition`, with a pointer that the vendor's success has. */
  readonly sentinel?: SuccessSentinel<PointerTo<Success<Paths, Path>, string | number | boolean>>;
  /** As in `ProviderDefinition`, with pointers that the vendor's errors have. */
  readonly errors?: ErrorReadingRules<
    PointerTo<Failure<Paths, Path>, string | number | boolean>,
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
