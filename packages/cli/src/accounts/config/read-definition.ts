import type { AccountParameter, ErrorKind, ProviderDefinition, Unit } from '@fuelgauge/core';
import {
  describeAccounts,
  ERROR_REASONS,
  isMoney,
  isSafeBaseUrl,
  omitUndefined,
  SAFE_BASE_URL_HINT,
} from '@fuelgauge/core/internal';
import { catalog } from '@fuelgauge/registry/catalog';
import type { OwnVendor } from '../../catalog/known-vendors.ts';
import type { ConfigNode } from './config-document.ts';
import { balance, mark } from './read-balance-location.ts';
import {
  boolean,
  list,
  matching,
  object,
  oneOf,
  oneOrMore,
  pointer,
  type Reader,
  type ReadersOf,
  scalar,
  text,
  textMap,
  wholeNumber,
} from './read-value.ts';

const variable = matching(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
const headerName = matching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'the name of a header');
const page = matching(/^https:\/\/\S+$/, 'an https URL');
/** Names that carry keys: a key does not belong in a file that is shared. */
const SECRET_NAME = /authorization|cookie|(api|access)[-_]?key|token|secret|password/i;

const fixedValues: Reader<Record<string, string>> = (node, name) =>
  textMap(node, name, (key, value) => {
    if (SECRET_NAME.test(key))
      value.refuse(
        `keys do not belong in this file: ${name} is for what is the same for everybody`,
      );
  });

const auth: Reader<ProviderDefinition['auth']> = (node, name) => {
  const { header, query, scheme, basic } = object(
    node,
    name,
    { header: headerName, scheme: text, basic: oneOf('username', 'password'), query: text },
    [],
  );
  if (header !== undefined && query === undefined)
    return { header, ...omitUndefined({ scheme, basic }) };
  if (query !== undefined && header === undefined && scheme === undefined && basic === undefined)
    return { query };
  return node.refuse(
    `${name} says where the key goes: either header, with scheme or basic, or query`,
  );
};

const rule: Reader<object> = (node, name) => {
  const given = object(
    node,
    name,
    {
      code: scalar,
      text,
      status: (value, its) => wholeNumber(value, its, 400, 599),
      alsoOn: (value, its) =>
        list(value, its, (item) => {
          const status = wholeNumber(item, its);
          return status === 401 || status === 402
            ? status
            : item.refuse(`${its} must be 401 or 402`);
        }),
      kind: oneOf(...(Object.keys(ERROR_REASONS) as readonly ErrorKind[])),
      reason: text,
    },
    ['kind'],
  );
  const reasons: readonly string[] = ERROR_REASONS[given.kind];
  if (given.reason !== undefined && !reasons.includes(given.reason))
    node.refuse(`the reason of ${given.kind} must be one of ${reasons.join(', ')}`);
  if (given.code === undefined && given.text === undefined && given.status === undefined)
    node.refuse(`${name} needs a code, a text or a status`);
  return given;
};

/** An object whose names are the user's own. */
const mapOf =
  <Value>(read: Reader<Value>): Reader<Record<string, Value>> =>
  (node, name) =>
    Object.fromEntries(
      node.members(name).map(([key, value]) => [key, read(value, `${name}.${key}`)]),
    );

const parameter: Reader<object> = (node, name) =>
  object(
    node,
    name,
    {
      in: oneOrMore(oneOf('path', 'header', 'query', 'basic')),
      name: text,
      variables: (value, its) => list(value, its, variable),
      optional: boolean,
    } satisfies ReadersOf<AccountParameter>,
    ['in', 'variables'],
  );

const server: Reader<string> = (node, name) =>
  isSafeBaseUrl(node.text(name))
    ? node.text(name).replace(/\/$/, '')
    : node.refuse(`${name} is not usable: ${SAFE_BASE_URL_HINT}`);

const DEFINITION = {
  $schema: text,
  id: matching(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'lower-case letters, digits and -'),
  name: matching(/^[^\p{C}\p{Zl}\p{Zp}]{1,128}$/u, '1 to 128 visible characters'),
  baseUrl: server,
  parameters: mapOf(parameter),
  regions: mapOf((node, name) =>
    object(node, name, { baseUrl: server, unit: text, keyEnds: text }, ['baseUrl']),
  ),
  minIntervalMs: (node: ConfigNode, name: string) => wholeNumber(node, name, 1),
  path: matching(/^\/(?!\/)[^\s#]*$/, 'a path that begins with one /'),
  auth,
  request: (node: ConfigNode, name: string) =>
    object(node, name, { headers: fixedValues, query: fixedValues }, []),
  keyVariables: (node: ConfigNode, name: string) => list(node, name, variable),
  successStatus: (node: ConfigNode, name: string) => wholeNumber(node, name, 200, 299),
  balance,
  sentinel: mark,
  errors: (node: ConfigNode, name: string) =>
    object(
      node,
      name,
      {
        codeAt: (value: ConfigNode, its: string) => list(value, its, pointer),
        rules: (value: ConfigNode, its: string) => list(value, its, rule),
        retryAfterSecondsAt: pointer,
      },
      [],
    ),
  links: (node: ConfigNode, name: string) =>
    object(node, name, { docs: page, keys: page, topUp: page }, []),
} as const satisfies ReadersOf<ProviderDefinition & { $schema: string; links: object }>;

/**
 * Reads the definition of a vendor of the user's own: a `ProviderDefinition` as JSON, and the vendor's `links`.
 * Throws a ConfigError with the place of the first problem.
 */
export function readDefinition(root: ConfigNode): OwnVendor {
  const { $schema, links, ...given } = object(root, 'a vendor', DEFINITION, [
    'id',
    'name',
    'baseUrl',
    'path',
    'auth',
    'keyVariables',
    'balance',
  ]);
  if (catalog.some(({ id }) => id === given.id))
    root.refuse(
      `"${given.id}" is a built-in vendor: choose another id, or set baseUrl of its account`,
    );
  const definition = given as unknown as ProviderDefinition;
  const {
    id,
    name,
    keyVariables,
    balance: { unit: counted, scope },
  } = definition;
  const units = [
    counted,
    ...(definition.balance.others ?? []).map(({ unit: other }) => other),
    ...Object.values(definition.regions ?? {}).map(({ unit: other }) => other),
  ].flatMap((each) => (typeof each === 'object' ? Object.values(each.words ?? {}) : (each ?? [])));
  if (units.some((each) => !isMoney(each) && !/^[a-z][a-z0-9_-]*$/.test(ownUnit(each, id))))
    root.refuse(`the unit of ${id} must be a currency, as in "USD", or "${id}:credit"`);
  return {
    definition: Object.freeze(definition),
    entry: {
      id,
      name,
      package: null,
      keyVariables,
      ...describeAccounts(definition),
      group: null,
      scope,
      keyPrefix: null,
      links: { docs: links?.docs ?? null, keys: links?.keys ?? null, topUp: links?.topUp ?? null },
      free: null,
      rateLimits: [],
    },
  };
}

/** The unit without the vendor that it belongs to; empty where it belongs to another. */
function ownUnit(unit: Unit, id: string): string {
  return unit.startsWith(`${id}:`) ? unit.slice(id.length + 1) : '';
}
