import { readEnvironment } from '../environment/read-environment.ts';
import { resolveServer, type Server } from '../environment/resolve-server.ts';
import { Failure, invalidOption } from '../errors/failure.ts';
import { CLIENT_OPTIONS, refuseUnknownOptions } from '../options/option-names.ts';
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
  readonly server: Server | Failure;
  readonly retryBudget: RetryBudget;
}

/** Options with which a connection is made. */
type ConnectionOptions = AccountOptions & { readonly retryBudget?: RetryBudget };

/**
 * Never throws, whatever plain JavaScript passes.
 * @param known names of all options that may be given
 */
export function createConnection<Options extends ConnectionOptions>(
  definition: ProviderDefinition,
  options: Options | undefined,
  known: readonly (keyof Options & string)[] = CLIENT_OPTIONS,
): Connection<Options> {
  try {
    const own = ownDefinition(definition);
    if (own instanceof Failure) throw own;
    const given = ownOptions(options);
    refuseUnknownOptions(given, known);
    if (given.headers) Object.assign(given, { headers: { ...given.headers } });
    return {
      definition: own,
      options: given,
      server: resolveServer(own, given, given.env ?? readEnvironment()),
      retryBudget: given.retryBudget ?? retryBudgetOf(definition),
    };
  } catch (error) {
    return {
      definition: { id: idOf(definition) } as ProviderDefinition,
      options: ownOptions<Options>(null),
      server:
        error instanceof Failure
          ? error
          : invalidOption('an option cannot be used', 'check the options'),
      retryBudget: createRetryBudget(), // nothing is sent
    };
  }
}
