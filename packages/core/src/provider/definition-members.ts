/**
 * Every member that a part of a definition may have, by the name of the part, or of the list that it
 * is in. A type test holds it equal to the types of provider-definition.ts, as the generator's
 * vocabulary is held by their names. A part that is not named here, as `parameters` and fixed headers,
 * has names of its own: what they hold is found under `*`.
 */
export const DEFINITION_MEMBERS = {
  '': 'id name baseUrl path auth parameters regions request minIntervalMs keyVariables successStatus balance sentinel errors',
  auth: 'header scheme basic query',
  'parameters.*': 'in name variables optional',
  'regions.*': 'baseUrl unit keyEnds',
  request: 'headers query',
  balance:
    'remaining minus plus sign unlimited none unit scale divisor integer amountsAsText total used resetsAt from lastTopUpAt asOf spendable scope pool relation others',
  from: 'list by first sum',
  unlimited: 'at equals',
  none: 'at equals',
  unit: 'at words',
  pool: 'parameter',
  others:
    'remaining minus plus sign unlimited none unit scale divisor integer amountsAsText total used resetsAt id relation each optional startsAt expiresAt',
  sentinel: 'at equals',
  errors: 'codeAt rules retryAfterSecondsAt',
  rules: 'code text status alsoOn kind reason',
} as const;

/**
 * The words that may stand in a member that has no others, by its name, or its part and name. A type
 * test holds them equal to the types: any other would be read as if it were not there.
 */
export const DEFINITION_WORDS = {
  sign: 'inverted',
  basic: 'username password',
  in: 'path header query basic',
  scope: 'key user workspace organization unknown',
  'balance.relation': 'cap line',
  'others.relation': 'separate part cap line',
} as const;
