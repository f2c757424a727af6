import { Failure } from '../errors/failure.ts';
import type { BalanceLocation } from '../provider/balance-location.ts';
import { parseBalance } from '../response/parse-balance.ts';
import { acmeWith } from './acme.ts';

export type Given = Omit<BalanceLocation, 'scope'>;

/** The balance without what these tests do not ask about, and the warnings; or the failure. */
export function read(balance: Given, body: unknown): object | string {
  const definition = acmeWith({ balance: { ...balance, scope: 'unknown' } });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const parsed = parseBalance(definition, { status: 200, body: text });
    const { scope: _, lastTopUpAt: __, total, ...rest } = parsed.balance;
    return {
      ...rest,
      ...(total !== null && { total }),
      ...(parsed.warnings.length > 0 && { warnings: parsed.warnings }),
    };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return `${failure.kind}/${failure.reason}`;
  }
}
