import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import { markTypeScript } from './generated-mark.ts';
import { printText } from './print-literal.ts';

/** `index.ts`: the client and all that belongs to it. */
export function emitIndex({ id, names, definition }: ResolvedSpec): string {
  const { constant, exported } = names;
  const path = printText(definition.path);
  const code = `import type { AccountOptions, ErrorBody, SuccessBody } from '@fuelgauge/core';
import { createProviderClient, type ProviderClient } from '@fuelgauge/core/client';
import { ${constant} } from './provider.ts';
import type { paths } from './schema.ts';

/** Key, address, deadlines and retries; all have defaults. */
export type ${exported}Options = AccountOptions;
/** \`getBalance()\`, and the typed openapi-fetch client itself. */
export type ${exported}Client = ProviderClient<paths>;
/** Body of a successful reply, as the vendor types it. */
export type BalanceResponse = SuccessBody<paths, ${path}>;
/** Bodies of the errors that the vendor documents. */
export type BalanceErrorBody = ErrorBody<paths, ${path}>;

/** Never throws; a missing key or a bad option rejects the calls. */
export function create${exported}(options: ${exported}Options = {}): ${exported}Client {
  return createProviderClient<paths>()(${constant}, options);
}

export type {
  AccountOptions,
  ApiKey,
  Balance,
  BalanceErrorData,
  CallOptions,
  Decimal,
  ErrorKind,
  FetchLike,
  Scope,
  Unit,
} from '@fuelgauge/core';
export { BalanceError } from '@fuelgauge/core/client';
export { ${constant} } from './provider.ts';
export type { paths } from './schema.ts';
`;
  return markTypeScript(`specs/${id}`, code);
}
