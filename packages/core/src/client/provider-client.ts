import type { Client, FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import type {
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
} from 'openapi-typescript-helpers';
import type { Balance } from '../types/balance.ts';
import type { CallOptions } from '../types/options.ts';

/** What a call must not replace, since the key would go there. */
interface NoOverride {
  readonly fetch?: never;
  readonly baseUrl?: never;
  readonly Request?: never;
}

/** openapi-fetch's own rule: the second parameter is optional where nothing in it is required. */
type InitParameter<Init> =
  RequiredKeysOf<Init> extends never ? [init?: Init & NoOverride] : [init: Init & NoOverride];

type SafeMethod<Paths extends object, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
>(
  url: Path,
  ...init: InitParameter<Init>
) => Promise<FetchResponse<Paths[Path][Method & keyof Paths[Path]] & object, Init, MediaType>>;

/** The typed openapi-fetch client of one vendor, on the safe transport, with `getBalance()`. */
export interface ProviderClient<Paths extends object> {
  /**
   * Reads a path of the document. Rejects with a BalanceError where no usable HTTP response came;
   * may be retried.
   */
  readonly GET: SafeMethod<Paths, 'get'>;
  /** As `GET`, without a body. */
  readonly HEAD: SafeMethod<Paths, 'head'>;
  /** As `GET`, but never retried. */
  readonly POST: SafeMethod<Paths, 'post'>;
  /** As `POST`. */
  readonly PUT: SafeMethod<Paths, 'put'>;
  /** As `POST`. */
  readonly PATCH: SafeMethod<Paths, 'patch'>;
  /** As `POST`. */
  readonly DELETE: SafeMethod<Paths, 'delete'>;
  /**
   * Registers middleware. It sees requests without their key, and responses with every form of the
   * key redacted.
   */
  readonly use: Client<Paths>['use'];
  /** Removes middleware again. */
  readonly eject: Client<Paths>['eject'];
  /**
   * Reads the balance exactly.
   * @throws BalanceError
   */
  getBalance(options?: CallOptions): Promise<Balance>;
}
