import { field, list, object, oneOf, optional, type Schema } from './schema.ts';
import { name, word } from './terms.ts';

export const variable = word(
  'the name of an environment variable such as ACME_API_KEY',
  '^[A-Z][A-Z0-9_]*$',
);

/** `x-fuelgauge.key`. */
export const keyProperties = {
  variables: field(
    list(variable, { uniqueItems: true }) as Schema<readonly [string, ...string[]]>,
    { about: 'the first is canonical', example: ['ACME_API_KEY', 'ACME_CLOUD_API_KEY'] },
  ),
  prefix: optional(word('visible ASCII', '^[!-~]+$'), {
    about: 'a hint, never a gate',
    example: 'acme_',
  }),
  scheme: optional(word('the word before the key, such as Token', '^[A-Za-z][A-Za-z0-9_-]*$'), {
    about: 'the word before an API key in its header; none where it stands alone in Authorization',
    example: 'Token',
  }),
  basic: optional(oneOf('username', 'password'), {
    about: 'with HTTP Basic: the half that is the key; the other one stays empty',
    example: 'username',
  }),
  sharedWith: optional(list(word('the id of a provider', '^[a-z0-9-]+$'), { uniqueItems: true }), {
    about: 'providers of the same server that take the key from the same variable',
    example: ['acme-key'],
  }),
  examples: optional(
    object({ missing: optional(name), wrong: optional(name) }, { minProperties: 1 }),
    {
      about: 'named response examples that answer a missing and a wrong key',
      example: { missing: 'unauthorized', wrong: 'notFound' },
    },
  ),
};
