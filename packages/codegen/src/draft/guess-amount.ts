import type { Json, JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';

/** Notes a guess with its reason, and gives its value. */
export type TakeGuess = <Value extends Json>(at: string, value: Value, because: string) => Value;

const LIMIT = /total|limit|granted|purchased|initial|quota|allowance|max/i;
const USED = /(?<!un)used|usage|spent|consumed/i;
const COUNT = /(?<!ac)count/i;
const INVERTED =
  /negative (?:\w+ )?(?:means?|indicates?|represents?|is|are) (?!(?:\w+ ){0,4}(?:no|not|owe|out|less|without|insufficient)\b)(?:\w+ ){0,4}(?:credits?|prepaid|funds)\b/i;
const NULL_IS_UNLIMITED =
  /\bnull\b[^.]{0,200}\b(unlimited|no limit|infinite)|\b(unlimited|no limit|infinite)[^.]{0,200}\bnull\b/i;
const NUMBER_IS_UNLIMITED =
  /(-\d+)\b[^.]{0,200}\b(?:unlimited|no limit|infinite)|\b(?:unlimited|no limit|infinite)[^.]{0,200}?(-\d+)\b/i;

/** The limit that stands beside its own use, for replies that name nothing else. */
export function findLimit(fields: readonly Field[]): Field | undefined {
  const isUse = (limit: Field) => (field: Field) =>
    field.type === 'number' &&
    parentOf(field) === parentOf(limit) &&
    isUseOf(limit.name, field.name);
  return fields.find(
    (field) => field.type === 'number' && LIMIT.test(field.name) && fields.some(isUse(field)),
  );
}

/** A plain count may be that of anything, but not where it counts what the limit limits. */
function isUseOf(limit: string, name: string): boolean {
  const counted = limit.replace(LIMIT, '');
  return USED.test(name) || (/[a-z]/i.test(counted) && name.replace(COUNT, '') === counted);
}

export const parentOf = ({ pointer }: Field): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** How the number becomes what is spendable: less what is used, with its sign turned, or without a limit. */
export function guessAmount(
  best: Field,
  fields: readonly Field[],
  about: string,
  guess: TakeGuess,
): JsonObject {
  const text = `${best.description} ${about}`;
  const used = LIMIT.test(best.name)
    ? fields.find(({ name, type }) => type === best.type && isUseOf(best.name, name))
    : undefined;
  return {
    ...(used && {
      minus: guess(
        '/balance/minus',
        used.pointer,
        'the number beside it is a limit, and this its use',
      ),
    }),
    ...(INVERTED.test(text) && {
      sign: guess('/balance/sign', 'inverted', 'the page says that what is negative is credit'),
    }),
    ...guessUnlimited(best, fields, text, guess),
  };
}

function guessUnlimited(
  best: Field,
  fields: readonly Field[],
  text: string,
  guess: TakeGuess,
): JsonObject {
  const mark = (at: string, equals: Json, because: string): JsonObject => ({
    unlimited: { at: guess('/balance/unlimited/at', at, because), equals },
  });
  const flag = fields.find(
    ({ name, type }) => type === 'boolean' && /unlimited|infinite/i.test(name),
  );
  if (flag) return mark(flag.pointer, true, 'its name speaks for an account without a limit');
  if (NULL_IS_UNLIMITED.test(text))
    return mark(best.pointer, null, 'the page says that null is unlimited');
  const [, before, after] = NUMBER_IS_UNLIMITED.exec(text) ?? [];
  const magic = before ?? after;
  if (magic === undefined) return {};
  const equals = best.type === 'string' ? magic : Number(magic);
  return mark(best.pointer, equals, `the page says that ${magic} is unlimited`);
}

/** The member that names the currency: the one nearest to the number. */
export function findCurrency(best: Field, fields: readonly Field[]): Field | undefined {
  const named = fields.filter(
    ({ name, type }) => type === 'string' && /^currency(_?code)?$/i.test(name),
  );
  return named.find((field) => parentOf(field) === parentOf(best)) ?? named[0];
}
