import { accountName } from '@fuelgauge/core/internal';
import type { OpenSource } from '../../accounts/open-account-source.ts';
import type { AccountFilter } from '../../accounts/select-accounts.ts';
import { chooseHandful, describeMore } from '../../catalog/handful.ts';
import { knownVendors } from '../../catalog/known-vendors.ts';
import { quoteName } from '../../format/quote.ts';
import { type CheckResult, ok, problem } from './check-result.ts';

/** Whether the source has accounts, and where they come from. `count` of them pass the filter. */
export function checkSource(
  { origin, accounts, config }: OpenSource,
  count: number,
  { account }: AccountFilter,
): CheckResult {
  if (count > 0)
    return ok('accounts', `${count === 1 ? '1 account' : `${count} accounts`} from ${origin}`);
  if (accounts.length > 0)
    return problem(
      'accounts',
      `no account${quoteName(account ?? '')} in ${origin}`,
      `use one of ${accounts.map(accountName).join(', ')}`,
    );
  if (config?.accounts)
    return problem(
      'accounts',
      `no account in ${origin}, whose accounts replace the environment`,
      'add one there',
    );
  const handful = chooseHandful(knownVendors());
  const variables = handful.shown.map(({ keyVariables }) => keyVariables[0]).join(', ');
  const more = describeMore(handful);
  return problem(
    'accounts',
    `no account in ${origin}`,
    `set one of ${variables}${more && ` (${more})`}, or write a configuration: fuelgauge init`,
  );
}
