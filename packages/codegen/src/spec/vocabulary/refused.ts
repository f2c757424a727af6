import { type ObjectValue, object, oneOf, type Schema, schema } from './schema.ts';
import { line, link, word } from './terms.ts';

/** A vendor of `specs/refused.yaml`. */
const refusedProperties = {
  id: word('lower-case words such as acme-cloud', '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name: line,
  state: oneOf('held', 'refused'),
  why: word(
    'one sentence without its full stop, on one line',
    '^[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*[^.\\s\\u0000-\\u001f\\u007f]$',
  ),
  since: word('a date such as 2026-11-28', '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'),
  source: link,
};

/** A vendor that is not served, and why. */
export type RefusedVendor = ObjectValue<typeof refusedProperties>;

export const refusedSchema: Schema<readonly RefusedVendor[]> = schema({
  type: 'array',
  items: object(refusedProperties),
});
