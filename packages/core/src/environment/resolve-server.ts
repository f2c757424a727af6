import { Failure, invalidConfig } from '../errors/failure.ts';
import type { ProviderDefinition, ProviderRegion } from '../provider/provider-definition.ts';
import type { AccountOptions, Environment } from '../types/options.ts';
import { readVariable } from './read-environment.ts';
import { isLoopbackHost, isSafeBaseUrl, readBaseUrl, unusableBaseUrl } from './safe-url.ts';

/** The provider that was asked for last, and how its variables begin: most read one again and again. */
let last: readonly [id: string, prefix: string] | undefined;

/** An environment variable of a provider, such as the one that replaces its server. */
function variableOf(id: string, suffix: string): string {
  if (last?.[0] !== id) last = [id, `FUELGAUGE_${id.toUpperCase().replaceAll('-', '_')}_`];
  return last[1] + suffix;
}

/** The environment variable that replaces a provider's server. */
export const baseUrlVariable = (id: string): string => variableOf(id, 'BASE_URL');

/** The environment variable that names the region of a provider's accounts. */
export const regionVariable = (id: string): string => variableOf(id, 'REGION');

/** How accounts name the server that a definition gives first. */
const DEFAULT_REGION = 'default';

/** The server that an account is on. */
export interface Server {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** Name of its region; undefined for the usual one. */
  readonly region: string | undefined;
  /** Whether the user gave it: the key then goes nowhere else. */
  readonly isGiven: boolean;
  /** The regions that the key may still choose, by its ending. */
  readonly openRegions: Readonly<Record<string, ProviderRegion>> | undefined;
}

/**
 * The region of a server that the user gives: by its host, since the unit may depend on it. What is
 * only reached through this machine, such as the sandbox, is the usual one, unless the key tells another.
 */
function regionOfHost({ id, baseUrl, regions }: ProviderDefinition, given: string) {
  const { host, hostname } = new URL(given);
  const isUsual = isSafeBaseUrl(baseUrl) && host === new URL(baseUrl).host;
  if (isUsual || isLoopbackHost(hostname)) return undefined;
  const all = Object.entries(regions ?? {});
  const [named] = all.find(([, region]) => new URL(region.baseUrl).host === host) ?? [];
  if (named !== undefined || all.every(([, { unit }]) => unit === undefined)) return named;
  return invalidConfig(
    'region',
    'the region of this base URL is unknown, and the unit depends on it',
    `pass region, or set ${regionVariable(id)}: ${namesOf(regions)}`,
  );
}

const namesOf = (regions: ProviderDefinition['regions']): string =>
  [DEFAULT_REGION, ...Object.keys(regions ?? {})].join(', ');

/**
 * The server that the key may be sent to, see {@link readBaseUrl}, and the region that it is of.
 * @returns why it is not usable, which never quotes a URL
 */
export function resolveServer(
  definition: ProviderDefinition,
  options: Pick<AccountOptions, 'baseUrl' | 'region'>,
  environment: Environment,
): Server | Failure {
  const { id, regions } = definition;
  // The ending of a key may choose any of them.
  if (Object.values(regions ?? {}).some((each) => !isSafeBaseUrl(each.baseUrl)))
    return unusableBaseUrl("the definition's baseUrl");
  const variable = baseUrlVariable(id);
  const given = options.baseUrl ?? (readVariable(environment, variable) || undefined);
  const name: unknown =
    options.region ?? (readVariable(environment, regionVariable(id)) || undefined);
  const region =
    name !== undefined && Object.hasOwn(regions ?? {}, String(name))
      ? regions?.[String(name)]
      : undefined;
  if (name !== undefined && name !== DEFAULT_REGION && !region)
    return invalidConfig(
      'region',
      'the vendor has no such region',
      `known are ${namesOf(regions)}`,
    );
  const baseUrl = readBaseUrl(given ?? region?.baseUrl ?? definition.baseUrl);
  if (baseUrl === undefined)
    return unusableBaseUrl(
      given === undefined
        ? "the definition's baseUrl"
        : options.baseUrl == null
          ? variable
          : 'the baseUrl option',
    );
  const found =
    name === undefined && given !== undefined && regions
      ? regionOfHost(definition, given)
      : region && (name as string);
  if (found instanceof Failure) return found;
  return {
    baseUrl,
    region: found,
    isGiven: given !== undefined,
    // What is behind an address of this machine no host tells.
    openRegions:
      name === undefined && (given === undefined || isLoopbackHost(new URL(given).hostname))
        ? regions
        : undefined,
  };
}

/** The region whose keys end like this one. */
export function findRegionOfKey(
  { openRegions }: Pick<Server, 'openRegions'>,
  key: string,
): readonly [name: string, region: ProviderRegion] | undefined {
  return (
    openRegions &&
    Object.entries(openRegions).find(
      ([, { keyEnds }]) => keyEnds !== undefined && key.endsWith(keyEnds),
    )
  );
}
