import type { Environment, ProviderDefinition } from '@fuelgauge/core';
import { regionVariable } from '@fuelgauge/core/internal';
import type { Account } from '../../accounts/account.ts';
import { type CheckResult, ok, problem } from './check-result.ts';

const DEFAULT_REGION = 'default';

export interface RegionCheck {
  /** Absent where the vendor has one server only. */
  readonly result?: CheckResult;
  /** The server of the region, unless a base URL replaces it. */
  readonly baseUrl: string;
}

/**
 * Says which of the vendor's servers the account is on, and why.
 * @param key undefined where there is none; nothing of it is in the result
 */
export function checkRegion(
  { region: given }: Pick<Account, 'region'>,
  definition: Pick<ProviderDefinition, 'id' | 'baseUrl' | 'regions'>,
  env: Environment,
  key: string | undefined,
): RegionCheck {
  const { id, baseUrl, regions = {} } = definition;
  const variable = regionVariable(id);
  const name = given ?? (env[variable] || undefined);
  const origin = given === undefined ? variable : 'region of the account';
  const names = Object.keys(regions);
  const known = [DEFAULT_REGION, ...names].join(', ');
  const named = name !== undefined && Object.hasOwn(regions, name) ? regions[name] : undefined;
  if (name !== undefined && named)
    return { baseUrl: named.baseUrl, result: ok('region', `${name}, because of ${origin}`) };
  if (name !== undefined && name !== DEFAULT_REGION) {
    const message = `${origin} names no region of this vendor`;
    return { baseUrl, result: problem('region', message, `use one of ${known}`) };
  }
  if (names.length === 0) return { baseUrl };
  const ending = name === undefined ? findByKey(regions, key) : undefined;
  if (ending)
    return {
      baseUrl: ending[1].baseUrl,
      result: ok('region', `${ending[0]}, because of how the key ends`),
    };
  const others = names.join(' or ');
  const message = `the usual one; for ${others} set ${variable}, or region of the account`;
  return { baseUrl, result: ok('region', message) };
}

const findByKey = (regions: NonNullable<ProviderDefinition['regions']>, key = '') =>
  Object.entries(regions).find(([, { keyEnds }]) => keyEnds !== undefined && key.endsWith(keyEnds));
