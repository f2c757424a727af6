/** The label of an account that was given none. */
export const DEFAULT_ACCOUNT = 'default';

/** In UTF-16 units. */
export const MAX_LABEL_LENGTH = 128;
/**
 * Controls, invisible format characters, lone surrogates and line breaks: labels are shown in
 * terminals and tables.
 */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Whether a text can name an account or a pool, wherever it is shown. */
export function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_LABEL_LENGTH &&
    !INVISIBLE.test(value)
  );
}

/** `acme/team-a`: unique within a run, since no provider id has a slash. */
export function accountName(account: {
  readonly provider: string;
  readonly account: string;
}): string {
  return `${account.provider}/${account.account}`;
}
