/** The label of an account that was given none. */
export const DEFAULT_ACCOUNT = 'default';

/** In UTF-16 units. */
export const MAX_LABEL_LENGTH = 128;
/**
 * Controls, invisible format characters, lone surrogates and line breaks: labels are shown in
 * terminals and tables. A pattern is made of it where that is needed: to look up what it names takes
 * a millisecond, of every import.
 */
const INVISIBLE = '[\\p{C}\\p{Zl}\\p{Zp}]';
/**
 * ZWNJ and ZWJ where they decide how letters or pictures join, as in Persian, Hindi or a family
 * emoji. Beside Latin, Greek or Cyrillic letters they only make two labels look the same. The source
 * of a pattern with the flag `u`.
 */
export const JOINER: string =
  '(?<=[\\p{Lo}\\p{M}\\p{So}\\p{Sk}])[\\u200c\\u200d](?=[\\p{Lo}\\p{So}])';

const isVisible = (text: string): boolean =>
  !/[^ -~]/.test(text) ||
  !new RegExp(INVISIBLE, 'u').test(text.replace(new RegExp(JOINER, 'gu'), ''));

/** Whether a text can name an account or a pool, wherever it is shown. */
export function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_LABEL_LENGTH &&
    isVisible(value)
  );
}

/** `acme/team-a`: unique within a run, since no provider id has a slash. */
export function accountName(account: {
  readonly provider: string;
  readonly account: string;
}): string {
  return `${account.provider}/${account.account}`;
}
