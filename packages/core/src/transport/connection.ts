import { resolveBaseUrl } from '../environment/base-url.ts';
import { readEnvironment } from '../environment/read-environment.ts';
import { Failure, invalidOption } from '../errors/failure.ts';
import { ownOptions } from '../options/own-options.ts';
import { idOf, ownDefinition } from '../provider/own-definition.ts';
import type { ProviderDefinition } from '../provider/provider-definition.ts';
import type { AccountOptions } from '../types/options.ts';
import { createRetryBudget, type RetryBudget, retryBudgetOf } from './retry-budget.ts';

/** One account of one vendor, ready to be called. The key is not part of it: it is looked up at each call. */
export interface Connection<Options extends AccountOptions = AccountOptions> {
  /** Inherits nothing, as the options. */
  readonly definition: ProviderDefinition;
  readonly options: Options;
  /** A Failure where it, the definition or an option is unusable: creating a client never throws. */
  readonly baseUrl: string | Failure;
  readonly retryBudget: RetryBudget;
}

/** Options with which a connection is made. */
type ConnectionOptions = AccountOptions & { readonly retryBudget?: RetryBudget };

/** Never throws, whatever plain JavaScript passes. */
export function createConnection<Options extends ConnectionOptions>(
  definition: ProviderDefinition,
  options: Options | undefined,
): Connection<Options> {
  try {
    const own = ownDefinition(definition);
    if (own instanceof Failure) throw own;
    const given = ownOptions(options);
    if (given.headers) Object.assign(given, { headers: { ...given.headers } });
    return {
      definition: own,
      options: given,
      baseUrl: resolveBaseUrl(own, given.baseUrl, given.env ?? readEnvironment()),
      retryBudget: given.retryBudget ?? retryBudgetOf(definition),
    };
  } catch (error) {
    return {
      definition: { id: idOf(definition) } as ProviderDefinition,
      options: Object.create(null),
      baseUrl:
        error instanceof Failure
          ? error
          : invalidOption('an option cannot be used', 'check the options'),
      retryBudget: createRetryBudget(), // nothing is sent
    };
  }
}
