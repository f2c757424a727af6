import type { AccountName } from '../../model/account-state.ts';
import { wellFormed } from '../../model/visible-text.ts';

/** Where an account's page is. Browsers walk up at `.` and `..`, whatever they are written as: those labels go into the query. */
export function accountPath({ provider, account }: AccountName): string {
  const label = encodeURIComponent(wellFormed(account));
  const folder = `/accounts/${encodeURIComponent(wellFormed(provider))}`;
  return /^\.{1,2}$/.test(account) ? `${folder}?account=${label}` : `${folder}/${label}`;
}

/** The account that a path means; its label in well-formed text. Undefined where it means none. */
export function readAccountPath(url: string): AccountName | undefined {
  const { pathname, searchParams } = new URL(url);
  const [, , provider = '', label = searchParams.get('account') ?? '', ...more] =
    pathname.split('/');
  if (provider === '' || label === '' || more.length > 0) return undefined;
  const isInPath = pathname.split('/').length > 3;
  try {
    return {
      provider: decodeURIComponent(provider),
      account: isInPath ? decodeURIComponent(label) : label,
    };
  } catch {
    return undefined;
  }
}
