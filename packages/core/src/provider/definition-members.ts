/**
 * Every member that a definition may have, by where it is. A type test holds it equal to the types
 * of provider-definition.ts, as the generator's vocabulary is held by their names. `*` stands for any
 * name. Below a place that is not named here, as in fixed headers, any name is taken.
 */
export const DEFINITION_MEMBERS = {
  '': 'id name baseUrl path auth parameters regions request minIntervalMs keyVariables successStatus balance sentinel errors',
  '.auth': 'header scheme basic query',
  '.parameters.*': 'in name variables optional',
  '.regions.*': 'baseUrl unit keyEnds',
  '.request': 'headers query',
  '.balance':
    'remaining minus plus sign unlimited none unit scale divisor integer amountsAsText total used resetsAt from lastTopUpAt asOf spendable scope pool relation others',
  '.balance.from': 'list by first sum',
  '.balance.unlimited': 'at equals',
  '.balance.none': 'at equals',
  '.balance.unit': 'at words',
  '.balance.pool': 'parameter',
  '.balance.others':
    'remaining minus plus sign unlimited none unit scale divisor integer amountsAsText total used resetsAt id relation each optional startsAt expiresAt',
  '.balance.others.unlimited': 'at equals',
  '.balance.others.none': 'at equals',
  '.balance.others.unit': 'at words',
  '.sentinel': 'at equals',
  '.errors': 'codeAt rules retryAfterSecondsAt',
  '.errors.rules': 'code text status alsoOn kind reason',
} as const;
