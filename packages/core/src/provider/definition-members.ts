/** Names of members, one after the other. */
const VALUE_AT = 'at equals';

/**
 * Every member that a definition may have, by where it is; their types are in
 * provider-definition.ts. Below a place that is not named here, as in fixed headers, any name is
 * taken.
 */
export const DEFINITION_MEMBERS: Readonly<Record<string, string>> = {
  '': 'id name baseUrl path auth request keyVariables successStatus balance sentinel errors',
  '.auth': 'header scheme basic query',
  '.request': 'headers query',
  '.balance':
    'remaining minus sign unlimited unit scale integer amountsAsText total lastTopUpAt scope pool',
  '.balance.unlimited': VALUE_AT,
  '.balance.unit': 'at',
  '.sentinel': VALUE_AT,
  '.errors': 'codeAt rules retryAfterSecondsAt',
  '.errors.rules': 'code text alsoOn kind reason',
};
